/**
 * Inquiries by mail: one node at a time reads the mailbox over IMAP and moves what it has read into a folder beside it.
 *
 * <p>A mail is taken in one transaction with the hash of its {@code Message-ID}; only then is it moved. A node that dies
 * in between leaves a mail that the next one knows again. What mail servers report about mails of ours goes to {@link
 * dev.baton.delivery.MailEvents}. What cannot be read is moved aside, and a person is told.
 */
@NullMarked
package dev.baton.intake.mailbox;

import org.jspecify.annotations.NullMarked;
