package dev.baton.feedback;

/** The key of a recommendation; it is also the count in its number. */
public record RecommendationId(long value) {}
