package dev.baton.feedback.web;

import dev.baton.feedback.Effect;
import dev.baton.feedback.Evidence;
import java.util.List;

/** A recommendation with the leads that taught it and the measured effect of the decision. */
record RecommendationDetail(RecommendationLine recommendation, List<Evidence> evidence, Effect effect) {}
