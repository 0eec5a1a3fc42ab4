package dev.baton.intake.csv;

/** A physical line without its end; cut when it was longer than a record may be. */
record Line(long number, String text, boolean cut) {}
