package dev.baton.platform.measure;

/** Keeps numbers that only the database knows; each is quickly counted. */
public interface Counting {

    /** Asks the database and keeps what it says, each number in a {@link LastCount}. */
    void count();
}
