package dev.baton.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One lead that taught the lesson, and in which words. */
public record Evidence(
        String leadNumber, String givenBy, @Nullable String note, Instant givenAt) {}
