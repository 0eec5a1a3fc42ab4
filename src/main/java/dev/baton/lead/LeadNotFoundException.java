package dev.baton.lead;

/** There is no such lead. */
public class LeadNotFoundException extends RuntimeException {

    public LeadNotFoundException(Object key) {
        super("There is no lead " + key);
    }
}
