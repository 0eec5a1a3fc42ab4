package dev.baton.assignment;

/** What a seller knows or speaks. */
record RepSkill(String userId, Kind kind, String code) {

    enum Kind {
        /** Such as a product. */
        SKILL,
        /** As in ISO 639, such as {@code fr}. */
        LANGUAGE
    }
}
