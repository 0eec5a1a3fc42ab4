package dev.baton.platform.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The teams of this company and who answers for a lead that has no seller.
 *
 * @param teams at least one
 * @param catchAllTeam the code of the team that takes what no other team takes
 * @param marketingOwner the user who owns a lead until a seller does
 */
@Validated
@ConfigurationProperties("baton.organisation")
public record OrganisationProperties(
        @NotEmpty List<@Valid Team> teams,
        @NotBlank String catchAllTeam,
        @NotBlank String marketingOwner) {

    /**
     * A sales team.
     *
     * @param code part of the ids of its groups
     * @param manager the user who leads it
     */
    public record Team(
            @Pattern(regexp = "[a-z][a-z0-9]{0,29}") String code,
            @NotBlank String name,
            @NotBlank String manager) {}

    @AssertTrue(message = "baton.organisation.catch-all-team must be the code of one of the teams")
    boolean isCatchAllTeamKnown() {
        return teams.stream().anyMatch(team -> team.code().equals(catchAllTeam));
    }
}
