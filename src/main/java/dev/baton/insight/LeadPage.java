package dev.baton.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following page, empty on the last. */
public record LeadPage(List<LeadLine> items, @Nullable String next) {}
