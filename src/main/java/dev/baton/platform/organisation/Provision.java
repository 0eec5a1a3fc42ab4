package dev.baton.platform.organisation;

/** Something that must be there after every start; making it twice changes nothing. */
public interface Provision {

    void provide();
}
