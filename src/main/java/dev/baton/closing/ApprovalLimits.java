package dev.baton.closing;

/** The executives' table of limits, asked by the gate itself so that no flow can leave it out. */
public interface ApprovalLimits {

    ApprovalLimit of(Quote quote);
}
