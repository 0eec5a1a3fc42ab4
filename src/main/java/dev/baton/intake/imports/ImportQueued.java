package dev.baton.intake.imports;

/** A file is kept and waits for a worker. */
record ImportQueued(long id) {}
