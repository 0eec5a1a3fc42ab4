package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person asked again, and wants an answer to.
 *
 * @param askedFor what they asked, when nothing that needs an answer had been asked before
 * @param askedAt when last; not before they ask again
 */
public record Ask(@Nullable InquiryKind askedFor, @Nullable Instant askedAt) {

    /** Nothing but the inquiry that the lead came in with. */
    static final Ask ONCE = new Ask(null, null);
}
