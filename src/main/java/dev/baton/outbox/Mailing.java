package dev.baton.outbox;

import org.springframework.data.relational.core.mapping.Column;

/**
 * What a mail of a program has beside its text; a letter without it is about one person's own matter.
 *
 * @param html the same content as the text, for those who show it
 * @param unsubscribeUrl where a mail program ends further mail by one POST (RFC 8058)
 */
public record Mailing(
        @Column("html") String html,
        @Column("unsubscribe_url") String unsubscribeUrl) {}
