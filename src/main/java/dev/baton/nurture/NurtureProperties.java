package dev.baton.nurture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people in nurture are written to.
 *
 * @param mails where the templates are, ending in a slash: on the class path, or a folder as {@code file:…/}
 * @param website where the links of the templates lead
 * @param sender who writes, with a postal address, at the foot of each mail
 * @param timeZone the clock of people whose country is not known
 * @param quiet when nobody is written to, by the clock of the recipient
 * @param caps how many mails one person gets at the most, over all leads with the same address
 * @param scannerTime a click so soon after the mail was sent is a mail scanner's
 * @param credit an answer or a qualification so long after a mail is credited to it
 * @param trust when a difference between two variants is trusted
 */
@Validated
@ConfigurationProperties("baton.nurture")
record NurtureProperties(
        @NotBlank @Pattern(regexp = ".*/", message = "does not end in a slash")
        String mails,

        @NotBlank @Pattern(regexp = "https?://\\S*", message = "is no address such as https://www.company.example")
        String website,

        @NotBlank String sender,
        @NotNull ZoneId timeZone,
        @NotNull @Valid Quiet quiet,
        @NotEmpty List<@Valid Cap> caps,
        @NotNull @DurationMin Duration scannerTime,
        @NotNull @DurationMin(seconds = 1) Duration credit,
        @NotNull @Valid Trust trust) {

    /** Each night, and whole days. */
    record Quiet(
            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "is no time such as 19:00")
            String from,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "is no time such as 08:00")
            String until,

            @NotNull @Size(max = 6, message = "leave no day on which a mail may be sent")
            Set<DayOfWeek> days) {

        /** From a time until the same time is no quiet at all. */
        boolean includes(LocalTime time) {
            LocalTime begin = LocalTime.parse(from);
            LocalTime end = end();
            if (begin.equals(end)) {
                return false;
            }
            return begin.isBefore(end)
                    ? !time.isBefore(begin) && time.isBefore(end)
                    : !time.isBefore(begin) || time.isBefore(end);
        }

        LocalTime end() {
            return LocalTime.parse(until);
        }
    }

    /** So many mails in so long. */
    record Cap(
            @Min(1) int mails,
            @NotNull @DurationMin(seconds = 1) Duration within) {}

    /**
     * The terms of a comparison.
     *
     * @param atLeast mails of each variant before anything is said
     * @param significance how likely chance may be at the most
     * @param power how likely a true difference is to be seen with as many mails as the report asks for
     */
    record Trust(
            @Min(1) int atLeast,
            @DecimalMin("0.0001") @DecimalMax("0.5") double significance,
            @DecimalMin("0.5") @DecimalMax("0.999") double power) {}
}
