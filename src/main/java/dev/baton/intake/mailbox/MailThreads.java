package dev.baton.intake.mailbox;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNotFoundException;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.platform.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which lead a mail goes on with. The sender has to be the lead's person: whoever knows the id of somebody else's mail
 * writes into nobody's story.
 */
@Component
class MailThreads {

    private final MailRows rows;
    private final Leads leads;
    private final Pattern ourLetters;

    MailThreads(MailRows rows, Leads leads, @Value("${baton.mail.domain}") String domain) {
        this.rows = rows;
        this.leads = leads;
        this.ourLetters = Pattern.compile("<(L-\\d{4}-\\d{6,18})\\.[^@>]+@" + Pattern.quote(domain) + ">");
    }

    /**
     * The lead that a reply goes on with: the open one of its sender, or the one that was won in this thread. Who was
     * given up and writes again asks anew, and so does who begins a new thread.
     */
    Optional<Lead> leadAnsweredBy(ReadMail mail) {
        if (!mail.isReply()) {
            return Optional.empty();
        }
        Optional<Lead> open = leads.openOf(mail.address());
        return open.or(() -> leadOfThread(mail.answers())
                .filter(lead -> lead.stage() == Stage.WON)
                .filter(lead -> isOf(lead, mail)));
    }

    private Optional<Lead> leadOfThread(List<String> ids) {
        return ids.stream()
                .map(ourLetters::matcher)
                .filter(Matcher::matches)
                .map(letter -> new LeadNumber(letter.group(1)))
                .findFirst()
                .or(() -> rows.leadOf(ids.stream().map(Sha256::hex).toList()))
                .flatMap(this::find);
    }

    private Optional<Lead> find(LeadNumber number) {
        try {
            return Optional.of(leads.get(number));
        } catch (LeadNotFoundException forged) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Lead lead, ReadMail mail) {
        return Objects.equals(ContactKeys.email(lead.contact().email()), ContactKeys.email(mail.address()));
    }
}
