package dev.baton.feedback;

/** A lesson is put before marketing. */
public record RecommendationRaised(RecommendationId id, String number) {}
