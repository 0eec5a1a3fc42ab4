package dev.baton.intake.web;

import dev.baton.intake.Receipt;
import dev.baton.lead.Captured;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to a submission. */
record LeadReceipt(
        @Schema(description = "The lead's number, also the business key of its process", example = "L-2026-000123")
        String number,

        @Schema(description = "False when the same person already had an open lead, which took this as a signal")
        boolean created) {

    static LeadReceipt of(Receipt receipt) {
        Captured captured = receipt.captured();
        return new LeadReceipt(captured.number().value(), captured.created());
    }
}
