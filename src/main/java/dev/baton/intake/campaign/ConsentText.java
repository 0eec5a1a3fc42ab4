package dev.baton.intake.campaign;

/** The words that people agree to for one purpose; other words are another version. */
public record ConsentText(ConsentPurpose purpose, int version, String words) {}
