package dev.baton.lifecycle.process;

import dev.baton.lead.Contact;
import dev.baton.lead.ContactKeys;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lifecycle.CountryCode;
import dev.baton.lifecycle.Lifecycle;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CorrectLeadForm implements TaskForm<CorrectLeadForm.Answer> {

    private static final int LONGEST_KEY = 300;

    /** Whether marketing found better data. */
    enum Correction {
        CORRECTED,
        HOPELESS
    }

    record Answer(
            @NotNull Correction correction,
            @Nullable @Size(max = 100) String firstName,
            @Nullable @Size(max = 100) String lastName,

            @Nullable
            @Size(max = 320)
            @Email(
                    regexp = "[^@\\s]+@[^@\\s]+\\.[^@.\\s]+",
                    message = "is not an e-mail address such as name@example.com")
            String email,

            @Nullable
            @Size(max = 50)
            @Pattern(regexp = "\\+?[\\d ()./-]{5,}", message = "is not a phone number such as +49 30 23125 014")
            String phone,

            @Nullable @Size(max = 300) String company,
            @Nullable @Size(max = 200) String jobTitle,
            @Nullable @Size(max = 100) String city,

            @Nullable @CountryCode String country) {

        @AssertTrue(message = "email, phone: one of them is needed to reach the person")
        boolean isValidContact() {
            return correction != Correction.CORRECTED || email != null || phone != null;
        }

        @AssertTrue(message = "company: is too long when normalised: shorten it")
        boolean isValidCompany() {
            String key = ContactKeys.company(company);
            return key == null || key.length() <= LONGEST_KEY;
        }

        Contact of(Contact wrong) {
            return wrong.corrected(firstName, lastName, email, phone, jobTitle, country, city);
        }
    }

    private final Lifecycle lifecycle;
    private final Leads leads;

    CorrectLeadForm(Lifecycle lifecycle, Leads leads) {
        this.lifecycle = lifecycle;
        this.leads = leads;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    /** The present data, to be changed where they are wrong. */
    @Override
    public Map<String, Object> show(TaskAtHand task) {
        Lead lead = leads.get(task.leadId());
        Contact now = lead.contact();
        Map<String, Object> fields = new HashMap<>();
        fields.put("firstName", text(now.firstName()));
        fields.put("lastName", text(now.lastName()));
        fields.put("email", text(now.email()));
        fields.put("phone", text(now.phone()));
        fields.put("company", text(lead.firm().company()));
        fields.put("jobTitle", text(now.jobTitle()));
        fields.put("city", text(now.city()));
        fields.put("country", text(now.country()));
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        if (answer.correction() == Correction.CORRECTED) {
            lifecycle.correct(task.leadId(), answer::of, answer.company(), task.user());
        }
        return Map.of(LeadLifecycleProcess.CORRECTION, answer.correction().name());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
