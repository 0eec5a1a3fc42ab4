package dev.baton.outbox;

import dev.baton.lead.LeadNumber;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent once.
 *
 * @param about the lead it is about
 * @param step what it is for, unique for this lead: the same step posted again is the same letter
 * @param recipient an e-mail address, or the id of a user whose address is looked up when it is carried out
 * @param attachment a file that goes with it, if any
 * @param mailing what makes it a mail of a program, if it is one
 */
public record Letter(
        LeadNumber about,
        String step,
        String recipient,
        String subject,
        String body,
        @Nullable Attachment attachment,
        @Nullable Mailing mailing) {

    public Letter(LeadNumber about, String step, String recipient, String subject, String body) {
        this(about, step, recipient, subject, body, null, null);
    }

    public Letter(
            LeadNumber about,
            String step,
            String recipient,
            String subject,
            String body,
            @Nullable Attachment attachment) {
        this(about, step, recipient, subject, body, attachment, null);
    }
}
