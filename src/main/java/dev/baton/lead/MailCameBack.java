package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/**
 * Mail does not arrive at the lead's address; whether the person wants any is another thing.
 *
 * @param email the address it is about, if one is known
 */
public record MailCameBack(LeadId id, @Nullable String email) {}
