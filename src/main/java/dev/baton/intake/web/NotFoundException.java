package dev.baton.intake.web;

/** There is no import, or no column mapping, of that name. */
class NotFoundException extends RuntimeException {

    NotFoundException(String message) {
        super(message);
    }
}
