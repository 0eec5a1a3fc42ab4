package dev.baton.intake.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.SourceTable;
import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.intake.campaign.FormField;
import dev.baton.lead.PlainCharacters;
import dev.baton.lead.Visit;
import dev.baton.platform.problem.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a submission what the intake takes: what the form asks, what the campaign says, what the link told. */
@Component
class InquiryReader {

    private static final List<String> UTM = List.of("utmSource", "utmMedium", "utmCampaign", "utmTerm", "utmContent");
    private static final List<String> PAGES = List.of("referrer", "landingPage");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_UTM = 200;
    private static final int LONGEST_PAGE = 1000;

    private final SourceTable sources;
    private final ObjectMapper json;

    InquiryReader(SourceTable sources, ObjectMapper json) {
        this.sources = sources;
        this.json = json;
    }

    /** The lead; what is no number is left out, see {@link #problems}. */
    LeadSubmission read(Campaign campaign, Submission submission) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("email", submission.fields().get("email"));
        campaign.fields().forEach(field -> take(field, submission, lead));
        Map<String, Object> visit = new HashMap<>();
        UTM.forEach(name -> visit.put(name, told(submission.fields().get(name), LONGEST_UTM)));
        PAGES.forEach(name -> visit.put(name, told(submission.fields().get(name), LONGEST_PAGE)));
        lead.putAll(visit);
        lead.put("inquiry", campaign.inquiry());
        lead.put("source", sources.of(campaign.source(), json.convertValue(visit, Visit.class)));
        lead.put("channel", campaign.channel());
        lead.put("campaign", campaign.code());
        lead.put("attributes", Map.of("language", campaign.language()));
        lead.put("answerWanted", true);
        lead.put("consentPhone", submission.consents().containsKey(ConsentPurpose.PHONE));
        return json.convertValue(lead, LeadSubmission.class);
    }

    /** What keeps the submission from being read. */
    List<FieldProblem> problems(Campaign campaign, Submission submission) {
        return campaign.fields().stream()
                .filter(field -> field == FormField.EMPLOYEES)
                .filter(field -> !NUMBER.matcher(submission
                                .fields()
                                .getOrDefault(field.key(), "")
                                .strip())
                        .matches())
                .filter(field ->
                        !submission.fields().getOrDefault(field.key(), "").isBlank())
                .map(field -> new FieldProblem(field.key(), "is not a whole number"))
                .toList();
    }

    private static void take(FormField field, Submission submission, Map<String, Object> lead) {
        String given = submission.fields().getOrDefault(field.key(), "").strip();
        if (field != FormField.EMPLOYEES) {
            lead.put(field.key(), given);
        } else if (NUMBER.matcher(given).matches()) {
            lead.put(field.key(), Integer.valueOf(given));
        }
    }

    // what a link or a browser told is no fault of the person: it is cut, not refused
    private static @Nullable String told(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(character -> PlainCharacters.firstUnwanted(Character.toString(character)) < 0)
                .filter(character -> plain.length() + Character.charCount(character) <= longest)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? null : plain.toString();
    }
}
