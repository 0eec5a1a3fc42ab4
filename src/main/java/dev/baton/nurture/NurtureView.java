package dev.baton.nurture;

import dev.baton.lead.BuyerStage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead in nurture as it is shown.
 *
 * @param wakeBy when the lead is looked at again at the latest
 * @param mails the newest first, a planned one among them
 */
public record NurtureView(
        @Nullable BuyerStage buyerStage,

        @Schema(description = "whether sellers keep away now")
        boolean keptFromSales,

        @Nullable String program,
        @Nullable String segment,
        @Nullable Instant begunAt,
        @Nullable Instant wakeBy,
        @Nullable Ending ending,
        List<NurtureMail> mails) {}
