package dev.baton.nurture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the nurture mails that were due in a period, and which variant of a step is better.
 *
 * @param planned what is due after the period, as it is planned now
 */
public record NurtureReport(
        LocalDate from, LocalDate to, List<Line> lines, List<Comparison> comparisons, List<Planned> planned) {

    /**
     * The mails of one step with one content, in one variant, to one segment.
     *
     * @param due planned for the period, whatever became of them
     * @param opened fetched their picture or were clicked; many mail programs do that by themselves
     * @param answered the person wrote or asked again, and this was the last mail before
     * @param mqls the lead became marketing qualified, and this was the last mail before
     * @param lastDue when the last of them was due; of two contents of a variant the later one is in use
     */
    public record Line(
            @Schema(example = "mid-market") String program,
            @Schema(example = "STORY") String step,
            Variant variant,
            @Schema(example = "MID_MARKET") String segment,
            String content,
            long due,
            long sent,
            long withheld,
            long opened,
            long clicked,
            long answered,
            long unsubscribed,
            long bounced,
            long mqls,
            Instant lastDue) {}

    /** Mails of one step to one segment that are due after the period. */
    public record Planned(String program, String step, String segment, long mails, Instant first, Instant last) {}

    /** What is compared: leads that became marketing qualified, or as long as they are too few, clicks. */
    public enum Measure {
        MQL,
        CLICK
    }

    /** One variant of a step: how many mails were sent, and how many of them reached what is compared. */
    public record Side(String content, long sent, long successes) {

        double rate() {
            return sent == 0 ? 0 : (double) successes / sent;
        }
    }

    /**
     * Champion against challenger, in one step of one program.
     *
     * @param better who is ahead; nobody as long as they are even
     * @param pValue how likely such a difference is by chance; none as long as there are too few mails
     * @param trusted whether the difference can be trusted
     * @param mailsNeeded mails of each variant that would show a true difference of this size, and never fewer than it
     *     takes at all
     * @param verdict the same in words
     */
    public record Comparison(
            String program,
            String step,
            Measure measure,
            Side champion,
            Side challenger,
            @Nullable Variant better,
            @Nullable Double pValue,
            boolean trusted,
            @Nullable Long mailsNeeded,
            String verdict) {}
}
