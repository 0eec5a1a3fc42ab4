package dev.baton.intake.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.delivery.MailEvents;
import dev.baton.intake.InteractionIntake;
import dev.baton.intake.InteractionSubmission;
import dev.baton.intake.LeadIntake;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.Receipt;
import dev.baton.intake.SetAside;
import dev.baton.intake.Way;
import dev.baton.lead.Channel;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Source;
import dev.baton.platform.problem.FieldProblems;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes of a mail what it is: a lead, a signal on one, a reply, a report about a mail of ours, or nothing; each of them once. */
@Component
class MailDesk {

    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_NAME = 100;

    private final MailRows rows;
    private final MailThreads threads;
    private final MailLetters letters;
    private final LeadIntake intake;
    private final InteractionIntake interactions;
    private final Leads leads;
    private final MailEvents events;
    private final MailboxProperties mailbox;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    MailDesk(
            MailRows rows,
            MailThreads threads,
            MailLetters letters,
            LeadIntake intake,
            InteractionIntake interactions,
            Leads leads,
            MailEvents events,
            MailboxProperties mailbox,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.rows = rows;
        this.threads = threads;
        this.letters = letters;
        this.intake = intake;
        this.interactions = interactions;
        this.leads = leads;
        this.events = events;
        this.mailbox = mailbox;
        this.transaction = transaction;
        this.json = json;
    }

    /** Takes the mail. @throws UnreadableMailException when no lead can be made of it */
    MailOutcome take(ReadMail mail) {
        if (mail.automatic()) {
            return byProgram(mail);
        }
        Optional<Lead> answered = threads.leadAnsweredBy(mail);
        try {
            return answered.isPresent() ? reply(answered.get(), mail) : inquiry(mail);
        } catch (ConstraintViolationException unfit) {
            throw new UnreadableMailException(
                    SetAside.Reason.REFUSED, FieldProblems.of(unfit).toString());
        }
    }

    /** In this order: a node that dies in between leaves events that are known by their ids. */
    private MailOutcome byProgram(ReadMail mail) {
        long ours = mail.reports().stream()
                .map(events::takeFromStranger)
                .filter(reception -> reception != MailEvents.Reception.UNKNOWN)
                .count();
        MailOutcome outcome = ours > 0 ? MailOutcome.REPORT : MailOutcome.AUTOMATIC;
        transaction.executeWithoutResult(status -> rows.read(mail.key(), null, outcome));
        return outcome;
    }

    private MailOutcome inquiry(ReadMail mail) {
        Receipt receipt = intake.receiveOnce(
                submission(mail), Way.by(Channel.MAIL), Interaction.SYSTEM, "mail-" + mail.key(), captured -> {
                    Lead lead = leads.get(captured.number());
                    rows.read(mail.key(), lead.id(), captured.created() ? MailOutcome.LEAD : MailOutcome.JOINED);
                    file(lead, mail);
                });
        return receipt.captured().created() ? MailOutcome.LEAD : MailOutcome.JOINED;
    }

    private MailOutcome reply(Lead lead, ReadMail mail) {
        InteractionSubmission happened = new InteractionSubmission(InteractionKind.REPLY, Channel.MAIL, textOf(mail));
        boolean taken = interactions.report(
                lead.number(),
                happened,
                held -> {
                    if (rows.isRead(mail.key())) {
                        return false;
                    }
                    rows.read(mail.key(), held.id(), MailOutcome.REPLY);
                    file(held, mail);
                    letters.tellOwnerOfReply(held, mail);
                    return true;
                },
                Interaction.SYSTEM);
        return taken ? MailOutcome.REPLY : MailOutcome.READ_BEFORE;
    }

    private void file(Lead lead, ReadMail mail) {
        mail.files().forEach(file -> rows.attach(lead.id(), file));
        mail.files().forEach(file -> note(lead, "Attached: " + file.name()));
        mail.refused().forEach(why -> note(lead, "Attachment refused: " + why));
        letters.tellOfRefusal(lead, mail);
    }

    private void note(Lead lead, String words) {
        leads.note(lead.id(), InteractionKind.NOTE, words, Interaction.SYSTEM);
    }

    private LeadSubmission submission(ReadMail mail) {
        Map<String, Object> lead = new HashMap<>();
        String[] name = nameOf(mail);
        lead.put("firstName", name[0]);
        lead.put("lastName", name[1]);
        lead.put("email", mail.address());
        lead.put("inquiry", mailbox.inquiry());
        lead.put("source", Source.EMAIL);
        lead.put("campaign", mailbox.campaign());
        lead.put("message", textOf(mail));
        lead.put("answerWanted", true);
        return json.convertValue(lead, LeadSubmission.class);
    }

    private static String textOf(ReadMail mail) {
        return MailTexts.cut((mail.subject() + "\n\n" + mail.text()).strip(), LONGEST_MESSAGE);
    }

    // "Ada Bauer" and "Bauer, Ada" are the same person
    private static String[] nameOf(ReadMail mail) {
        String name = MailTexts.line(mail.name());
        if (name.contains("@")) {
            return new String[] {"", ""};
        }
        int comma = name.indexOf(',');
        String ordered = comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma);
        int last = ordered.lastIndexOf(' ');
        String first = last < 0 ? "" : ordered.substring(0, last);
        return new String[] {
            MailTexts.cut(first, LONGEST_NAME), MailTexts.cut(ordered.substring(last + 1), LONGEST_NAME)
        };
    }
}
