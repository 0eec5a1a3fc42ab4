package dev.baton.lead;

/** On whose behalf the running code acts. */
@FunctionalInterface
public interface CurrentActor {

    /** A user id, or {@link Interaction#SYSTEM}. */
    String name();
}
