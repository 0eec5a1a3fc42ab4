package dev.baton.closing;

import dev.baton.lead.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a deal ended and why.
 *
 * @param reason a {@link WinReason} or a {@link LossReason}, as the result says
 * @param stage where the lead stood when it was decided
 * @param amount the total of the last quote, in the currency of that quote; empty when nothing was quoted
 */
@Table("outcome")
public record Outcome(
        @Id @Nullable Long id,
        long leadId,
        Result result,
        String reason,
        @Nullable String competitor,
        @Nullable String note,
        Stage stage,
        @Nullable BigDecimal amount,
        String decidedBy,
        Instant decidedAt) {

    /** How it ended. */
    public enum Result {
        WON,
        LOST
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Outcome " + id;
    }
}
