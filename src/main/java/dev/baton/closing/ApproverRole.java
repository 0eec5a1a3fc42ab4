package dev.baton.closing;

/** Who must approve the discount of a quote, the higher one later. */
public enum ApproverRole {
    NONE,
    SALES_MANAGER,
    EXECUTIVE
}
