package dev.baton.lifecycle;

import dev.baton.lead.Lead;

/** An open lead that had lost its process gets a new one, where it stands. */
public record LeadResumed(Lead lead, Standing standing) {}
