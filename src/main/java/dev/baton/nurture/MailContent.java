package dev.baton.nurture;

/** What a mail says: its subject in one line, and the same as text and as HTML. */
record MailContent(String subject, String text, String html) {}
