package dev.baton.assignment;

import dev.baton.platform.ModelBean;

/** Whether a lead's owner has spoken with or written to the person since they got the lead. */
@ModelBean
public class FirstTouch {

    private final HandOffTimes times;

    FirstTouch(HandOffTimes times) {
        this.times = times;
    }

    public boolean isMade(Long leadId) {
        return times.untouched(leadId).isEmpty();
    }
}
