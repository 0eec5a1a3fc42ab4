package dev.baton.assignment;

import dev.baton.lead.RefusedException;

/** Somebody asked for what others decide; the message says who. */
public class NotForYouException extends RefusedException {

    NotForYouException(String message) {
        super(message);
    }
}
