package dev.baton.outbox;

import org.springframework.data.relational.core.mapping.Column;

/** A text file that goes with a letter. */
public record Attachment(
        @Column("attachment_name") String name,
        @Column("attachment_type") String type,
        @Column("attachment") String content) {}
