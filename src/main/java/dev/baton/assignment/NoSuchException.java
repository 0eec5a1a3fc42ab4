package dev.baton.assignment;

import dev.baton.lead.RefusedException;

/** A team or a user that is not there; the message names it. */
public class NoSuchException extends RefusedException {

    NoSuchException(String message) {
        super(message);
    }
}
