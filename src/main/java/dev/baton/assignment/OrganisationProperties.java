package dev.baton.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The teams and sellers that are there from the first start.
 *
 * @param catchAllTeam the team whose manager owns every lead that nobody else can take
 */
@Validated
@ConfigurationProperties("baton.organisation")
record OrganisationProperties(
        @NotBlank String catchAllTeam,
        @NotEmpty @Valid List<TeamEntry> teams,
        @DefaultValue @Valid List<RepEntry> reps) {

    record TeamEntry(
            @NotBlank String code,
            @NotBlank String name,
            @NotBlank String manager) {}

    record RepEntry(@NotBlank String user, @NotBlank String team) {}
}
