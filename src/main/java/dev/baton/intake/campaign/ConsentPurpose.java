package dev.baton.intake.campaign;

/** What a person may allow us to use their data for. */
public enum ConsentPurpose {
    MAIL,
    PHONE
}
