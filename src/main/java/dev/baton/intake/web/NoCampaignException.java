package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no such campaign, or it takes nothing any more. */
class NoCampaignException extends RuntimeException {

    private final transient @Nullable Campaign closed;

    NoCampaignException(@Nullable Campaign closed) {
        super(closed == null ? "There is no such campaign" : "This campaign takes no more inquiries");
        this.closed = closed;
    }

    Optional<Campaign> closed() {
        return Optional.ofNullable(closed);
    }
}
