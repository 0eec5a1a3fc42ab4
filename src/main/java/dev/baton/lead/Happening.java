package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened with a lead, as it is noted in its timeline. */
public record Happening(
        Instant at, InteractionKind kind, @Nullable Channel channel, String summary) {}
