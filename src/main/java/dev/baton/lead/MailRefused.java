package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/**
 * The person wants no more mail, wherever the lead stands.
 *
 * @param email the address it is about, if one is known
 */
public record MailRefused(LeadId id, @Nullable String email) {}
