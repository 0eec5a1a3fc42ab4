package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/** The latest score: grade A1 to C3 (letter = fit, digit = engagement), band, points and their sum. */
public record Rating(
        @Nullable String grade,
        @Nullable String band,
        @Nullable Integer fitPoints,
        @Nullable Integer engagementPoints,
        int score) {

    static final Rating NONE = new Rating(null, null, null, null, 0);

    public static Rating of(String grade, String band, int fitPoints, int engagementPoints) {
        return new Rating(grade, band, fitPoints, engagementPoints, fitPoints + engagementPoints);
    }
}
