package dev.baton.outbox;

/** There is no such letter. */
public class LetterNotFoundException extends RuntimeException {

    LetterNotFoundException(long id) {
        super("There is no letter " + id);
    }
}
