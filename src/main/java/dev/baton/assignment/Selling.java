package dev.baton.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a seller takes part in the rotation.
 *
 * @param weight the share of the team's leads, beside the weights of the others
 * @param maxOpenLeads how many leads at once; no limit where there is none
 * @param skills what the routing table may ask for, such as a product
 * @param languages as in ISO 639
 */
public record Selling(
        @NotNull @Min(1) @Max(100) Integer weight,
        @Nullable @Min(1) @Max(100_000) Integer maxOpenLeads,

        @Nullable @Size(max = 50)
        Set<@NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "must be capitals, digits and _") String> skills,

        @Nullable @Size(max = 50)
        Set<@NotNull @Pattern(regexp = "[a-z]{2,3}", message = "must be a code such as fr") String> languages) {}
