package dev.baton.assignment;

/** A seller has no lead any more; tasks of others that they claimed are free again. */
public record SellerRelieved(String seller) {}
