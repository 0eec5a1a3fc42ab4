package dev.baton.intake;

import dev.baton.lead.Captured;
import org.jspecify.annotations.Nullable;

/** What became of a candidate: taken, or refused with a reason. */
public record Verdict<T>(
        T origin, @Nullable Captured captured, @Nullable String refusal) {}
