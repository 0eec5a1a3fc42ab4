package dev.baton.intake.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.IdempotencyKeyReusedException;
import dev.baton.intake.LeadIntake;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.SetAside;
import dev.baton.intake.Way;
import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.Campaigns;
import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.lead.Captured;
import dev.baton.lead.Interaction;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.platform.problem.FieldProblem;
import dev.baton.platform.problem.FieldProblems;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what strangers send by a campaign's form. */
@Service
public class PublicForms {

    private final Campaigns campaigns;
    private final Tickets tickets;
    private final InquiryReader reader;
    private final LeadIntake intake;
    private final Leads leads;
    private final Consents consents;
    private final SetAside setAside;
    private final Validator validator;
    private final ObjectMapper json;

    PublicForms(
            Campaigns campaigns,
            Tickets tickets,
            InquiryReader reader,
            LeadIntake intake,
            Leads leads,
            Consents consents,
            SetAside setAside,
            Validator validator,
            ObjectMapper json) {
        this.campaigns = campaigns;
        this.tickets = tickets;
        this.reader = reader;
        this.intake = intake;
        this.leads = leads;
        this.consents = consents;
        this.setAside = setAside;
        this.validator = validator;
        this.json = json;
    }

    /** A ticket for a form that is opened now. */
    public String open(Campaign campaign) {
        return tickets.issue(campaign.code());
    }

    /** A ticket for the same form once more, as something is to be mended. */
    public String openAgain(Campaign campaign, Submission refused) {
        return tickets.again(refused.ticket(), campaign.code());
    }

    /**
     * Takes a submission: when this returns, it is in the books, or set aside because a program seems to have sent it.
     * The same form sent twice is taken once. The sender is not told which of these it was.
     *
     * @throws SubmissionRefusedException naming each field to mend
     */
    public void receive(Campaign campaign, Submission submission) {
        if (submission.trap() != null && !submission.trap().isBlank()) {
            keep(campaign, submission, SetAside.Reason.TRAP_FILLED);
            return;
        }
        Ticket ticket = tickets.read(submission.ticket(), campaign.code())
                .orElseThrow(() -> SubmissionRefusedException.of("ticket", "is missing or too old: ask for a new one"));
        if (tickets.isTooQuick(ticket)) {
            keep(campaign, submission, SetAside.Reason.TOO_QUICK);
            return;
        }
        LeadSubmission lead = checked(campaign, submission);
        Consumer<Captured> agreed = captured -> keepConsents(captured, campaign, submission);
        try {
            intake.receiveOnce(lead, Way.API, Interaction.SYSTEM, "form-" + ticket.id(), agreed);
        } catch (IdempotencyKeyReusedException wentBack) {
            // the same form with other words is another inquiry
            intake.receive(lead, Way.API, Interaction.SYSTEM, agreed);
        }
    }

    /**
     * A person says that it was no program: it is taken now.
     *
     * @throws SubmissionRefusedException naming what keeps it from being a lead
     */
    @Transactional
    public void takeAfterAll(SetAside.Item item, String user) {
        Campaign campaign = campaigns
                .find(item.subject())
                .orElseThrow(() -> new RefusedException("There is no campaign " + item.subject() + " any more"));
        setAside.settle(item, SetAside.Outcome.TAKEN, user);
        Submission submission = read(item.content());
        LeadSubmission lead = checked(campaign, submission);
        intake.receiveOnce(
                lead,
                Way.API,
                user,
                "set-aside-" + item.id(),
                captured -> keepConsents(captured, campaign, submission));
    }

    private LeadSubmission checked(Campaign campaign, Submission submission) {
        LeadSubmission lead = reader.read(campaign, submission);
        List<FieldProblem> problems = new ArrayList<>(reader.problems(campaign, submission));
        if (lead.email() == null) {
            problems.add(new FieldProblem("email", "is needed, such as name@example.com"));
        }
        FieldProblems.of(new ConstraintViolationException(validator.validate(lead))).stream()
                .filter(problem -> lead.email() != null || !problem.field().equals("email"))
                .forEach(problems::add);
        submission.consents().entrySet().stream()
                .filter(given -> !campaigns.hasText(campaign.code(), given.getKey(), given.getValue()))
                .map(given -> new FieldProblem("consents." + given.getKey(), "is no version of the words to agree to"))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        return lead;
    }

    private void keepConsents(Captured captured, Campaign campaign, Submission submission) {
        if (submission.consents().isEmpty()) {
            return;
        }
        Lead lead = leads.get(captured.number());
        for (ConsentPurpose purpose : submission.consents().keySet()) {
            consents.keep(
                    lead,
                    purpose,
                    campaign,
                    submission.consents().get(purpose),
                    submission.fields().get("email"),
                    Interaction.SYSTEM);
        }
    }

    private void keep(Campaign campaign, Submission submission, SetAside.Reason reason) {
        setAside.keep(SetAside.Door.FORM, campaign.code(), reason, null, write(submission));
    }

    private String write(Submission submission) {
        try {
            return json.writeValueAsString(submission);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of ours is always JSON", impossible);
        }
    }

    private Submission read(String content) {
        try {
            return json.readValue(content, Submission.class);
        } catch (JsonProcessingException cut) {
            throw new RefusedException("It is too large to be taken: dismiss it, or enter it by hand");
        }
    }
}
