package dev.baton.intake.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.LeadIntake;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.Way;
import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.intake.form.Consents;
import dev.baton.lead.Captured;
import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Source;
import dev.baton.lifecycle.StartForm;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import dev.baton.platform.problem.FieldProblem;
import dev.baton.platform.problem.FieldProblems;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecordInquiryStart implements StartForm<RecordInquiryStart.Answer> {

    /** Where somebody of ours hears of an inquiry. */
    enum Through {
        PHONE,
        EVENT,
        FACE_TO_FACE
    }

    record Answer(
            @NotNull Through channel,
            @NotNull InquiryKind inquiry,
            @Nullable LocalDate askedOn,
            @Nullable @Size(max = 100) String campaign,
            @Nullable @Size(max = 100) String firstName,
            @Nullable @Size(max = 100) String lastName,
            @Nullable @Size(max = 300) String company,
            @Nullable @Size(max = 200) String jobTitle,
            @Nullable @Size(max = 320) String email,
            @Nullable @Size(max = 50) String phone,
            @Nullable String country,
            @Nullable @PositiveOrZero Integer employees,
            @Nullable @Size(max = 4000) String message,
            @Nullable Boolean consentPhone,
            @Nullable Boolean consentMail,
            @Nullable Boolean foundByMe) {}

    private final LeadIntake intake;
    private final Leads leads;
    private final Consents consents;
    private final People people;
    private final ObjectMapper json;

    RecordInquiryStart(LeadIntake intake, Leads leads, Consents consents, People people, ObjectMapper json) {
        this.intake = intake;
        this.leads = leads;
        this.consents = consents;
        this.people = people;
        this.json = json;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public void submit(String starter, Answer answer) {
        boolean found = Boolean.TRUE.equals(answer.foundByMe());
        if (found && !people.isMember(starter, Groups.SALES)) {
            throw new RefusedException("foundByMe: only a seller accepts what they found; leave it unticked");
        }
        Way way = new Way(Channel.valueOf(answer.channel().name()), found ? starter : null);
        try {
            keepConsents(intake.receiveHere(submission(answer, found), way, starter), answer, starter);
        } catch (ConstraintViolationException unfit) {
            throw new RefusedException(
                    FieldProblems.of(unfit).stream().map(FieldProblem::toString).collect(Collectors.joining("; ")));
        }
    }

    private LeadSubmission submission(Answer answer, boolean found) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("firstName", answer.firstName());
        lead.put("lastName", answer.lastName());
        lead.put("company", answer.company());
        lead.put("jobTitle", answer.jobTitle());
        lead.put("email", answer.email());
        lead.put("phone", answer.phone());
        lead.put("country", answer.country());
        lead.put("employees", answer.employees());
        lead.put("inquiry", answer.inquiry());
        lead.put("source", source(answer.channel(), found));
        lead.put("campaign", answer.campaign());
        lead.put("message", answer.message());
        lead.put(
                "askedAt",
                answer.askedOn() == null
                        ? null
                        : answer.askedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
        lead.put("answerWanted", true);
        lead.put("consentPhone", answer.consentPhone());
        return json.convertValue(lead, LeadSubmission.class);
    }

    private static Source source(Through channel, boolean found) {
        if (found) {
            return Source.SALES;
        }
        return switch (channel) {
            case PHONE -> Source.PHONE;
            case EVENT -> Source.EVENT;
            case FACE_TO_FACE -> Source.DIRECT;
        };
    }

    private void keepConsents(Captured captured, Answer answer, String starter) {
        Lead lead = leads.get(captured.number());
        if (Boolean.TRUE.equals(answer.consentPhone())) {
            consents.keep(lead, ConsentPurpose.PHONE, null, null, answer.email(), starter);
        }
        if (Boolean.TRUE.equals(answer.consentMail())) {
            consents.keep(lead, ConsentPurpose.MAIL, null, null, answer.email(), starter);
        }
    }
}
