package dev.baton.feedback;

/** What a lesson was drawn from; where two are equally frequent, the rarer kind comes first. */
public enum LessonKind {
    GAP,
    DISSATISFIED,
    LOST,
    NO_OPPORTUNITY,
    OBJECTION,
    REFUSED,
    SILENT,
    WON
}
