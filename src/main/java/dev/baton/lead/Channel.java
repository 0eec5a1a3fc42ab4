package dev.baton.lead;

/** The way by which something reached us or the lead. */
public enum Channel {
    WEB,
    MAIL,
    PHONE,
    CHAT,
    EVENT,
    FACE_TO_FACE,
    IMPORT,
    API
}
