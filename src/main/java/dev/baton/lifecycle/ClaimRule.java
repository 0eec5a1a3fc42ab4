package dev.baton.lifecycle;

/** A form whose task not everybody may claim whom the engine would let. */
public interface ClaimRule {

    /**
     * Lets the person claim the task.
     *
     * @throws dev.baton.lead.RefusedException when they could not answer it; the message is shown
     */
    void mayClaim(TaskAtHand task);
}
