package dev.baton.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seller who was passed over.
 *
 * @param until the end of the absence, where that is why and the end is known
 */
public record Passed(String seller, Hindrance why, @Nullable Instant until) {}
