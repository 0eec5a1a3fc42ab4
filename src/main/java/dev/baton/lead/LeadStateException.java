package dev.baton.lead;

/** A verb that the lead's present stage does not allow; the message names the lead, the verb and the stage. */
public class LeadStateException extends RefusedException {

    LeadStateException(LeadNumber lead, String verb, Stage stage) {
        super("Lead %s cannot be %s: its stage is %s".formatted(lead, verb, Words.within(stage)));
    }
}
