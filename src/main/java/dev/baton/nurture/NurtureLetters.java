package dev.baton.nurture;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.Lead;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Mailing;
import dev.baton.outbox.Outbox;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mail of a step and puts it into the outbox. */
@Component
class NurtureLetters {

    private final ContentLibrary library;
    private final Outbox outbox;
    private final NurtureMails mails;
    private final Clock clock;
    private final String publicAddress;

    NurtureLetters(
            ContentLibrary library,
            Outbox outbox,
            NurtureMails mails,
            Clock clock,
            @Value("${baton.public-address}") String publicAddress) {
        this.library = library;
        this.outbox = outbox;
        this.mails = mails;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    void post(Lead lead, NurtureMail mail) {
        String token = MailToken.make();
        MailLinks links = new MailLinks(publicAddress, token);
        MailContent content = library.write(mail.content(), PersonalWords.of(lead), links);
        String messageId = outbox.post(new Letter(
                lead.number(),
                step(mail),
                requireNonNull(lead.contact().email()),
                content.subject(),
                content.text(),
                null,
                new Mailing(content.html(), links.unsubscribe())));
        mails.post(
                mail.writtenId(),
                messageId,
                MailToken.hash(token),
                String.join("\n", links.targets()),
                clock.instant());
    }

    /** Both names as they are, so that no other step has the same. */
    private static String step(NurtureMail mail) {
        String program = mail.program().replace("%", "%25").replace("/", "%2F");
        return "nurture-%s/%s".formatted(program, mail.step());
    }
}
