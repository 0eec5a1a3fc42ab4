package dev.baton.closing;

import org.jspecify.annotations.Nullable;

/** What the seller tells about the end of a deal, or of a talk about it, beside its reason. */
public record Ending(@Nullable String competitor, @Nullable String note, String seller) {}
