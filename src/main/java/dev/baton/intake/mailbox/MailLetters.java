package dev.baton.intake.mailbox;

import dev.baton.intake.form.FormWords;
import dev.baton.lead.Lead;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import org.springframework.stereotype.Component;

/** What people are told about a mail that came. */
@Component
class MailLetters {

    private static final int SHORT_KEY = 16;

    private final Outbox outbox;
    private final MailboxProperties mailbox;

    MailLetters(Outbox outbox, MailboxProperties mailbox) {
        this.outbox = outbox;
        this.mailbox = mailbox;
    }

    /** Tells the sender what they attached in vain. */
    void tellOfRefusal(Lead lead, ReadMail mail) {
        if (mail.refused().isEmpty()) {
            return;
        }
        FormWords words = FormWords.in(mailbox.language());
        outbox.post(new Letter(
                lead.number(),
                "attachment-refused-" + mail.key().substring(0, SHORT_KEY),
                mail.address(),
                words.get("refused.mail.subject"),
                words.get(
                        "refused.mail.body",
                        String.join("\n", mail.refused()),
                        mailbox.attachments().largest().toMegabytes())));
    }

    /** An open lead tells its owner by its process; a closed one has none any more. */
    void tellOwnerOfReply(Lead lead, ReadMail mail) {
        if (!lead.stage().isClosed()) {
            return;
        }
        outbox.post(new Letter(
                lead.number(),
                "reply-" + mail.key().substring(0, SHORT_KEY),
                lead.owner(),
                "%s wrote again (%s)".formatted(lead.contact().displayName(), lead.number()),
                "%s, whom you won as a customer, wrote:%n%n%s"
                        .formatted(lead.contact().displayName(), MailTexts.cut(mail.text(), 2000))));
    }
}
