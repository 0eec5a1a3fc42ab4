package dev.baton.feedback.process;

import dev.baton.feedback.FeedbackLoop;
import dev.baton.feedback.Lesson;
import dev.baton.lead.LeadId;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.platform.ModelBean;
import dev.baton.platform.Tells;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What the table of changes may ask about the newest lesson of a lead; without one it is empty and never heard. */
@Component
@ModelBean
public class FeedbackFacts {

    private final FeedbackLoop loop;

    FeedbackFacts(FeedbackLoop loop) {
        this.loop = loop;
    }

    @Tells(
            of = "feedback",
            names = {"kind", "subject", "occurrences"})
    public TypedValue of(Long leadId) {
        return LeadFacts.transientValue(
                loop.lesson(new LeadId(leadId)).map(FeedbackFacts::facts).orElse(facts("", "", 0)));
    }

    private static Map<String, Object> facts(Lesson lesson) {
        return facts(lesson.kind().name(), lesson.subject(), lesson.occurrences());
    }

    private static Map<String, Object> facts(String kind, String subject, int occurrences) {
        return Map.of("kind", kind, "subject", subject, "occurrences", occurrences);
    }
}
