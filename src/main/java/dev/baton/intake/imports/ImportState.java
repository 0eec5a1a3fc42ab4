package dev.baton.intake.imports;

/** Where an import stands. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
