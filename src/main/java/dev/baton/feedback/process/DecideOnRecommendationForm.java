package dev.baton.feedback.process;

import dev.baton.feedback.Evidence;
import dev.baton.feedback.Recommendation;
import dev.baton.feedback.RecommendationId;
import dev.baton.feedback.Reviews;
import dev.baton.lead.Words;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
class DecideOnRecommendationForm implements TaskForm<DecideOnRecommendationForm.Answer> {

    enum Decision {
        ACCEPT,
        DECLINE
    }

    record Answer(
            @NotNull Decision decision,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Reviews reviews;

    DecideOnRecommendationForm(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        Recommendation about = reviews.get(new RecommendationId(task.subject()));
        return Map.of(
                "recommendation",
                Map.of(
                        "number", about.number(),
                        "changeKind", Words.of(about.changeKind()),
                        "feedbackKind", Words.of(about.feedbackKind()),
                        "subject", Words.of(about.subject()),
                        "occurrences", about.occurrences(),
                        "proposal", about.proposal(),
                        "evidence",
                                reviews.evidence(about).stream()
                                        .map(DecideOnRecommendationForm::line)
                                        .toList()));
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        boolean accept = answer.decision() == Decision.ACCEPT;
        reviews.decide(new RecommendationId(task.subject()), accept, answer.reason(), task.user());
        return Map.of(RecommendationReviewProcess.ACCEPTED, accept);
    }

    private static Map<String, Object> line(Evidence evidence) {
        return Map.of(
                "lead", evidence.leadNumber(),
                "note", Objects.requireNonNullElse(evidence.note(), ""),
                "at", Words.time(evidence.givenAt()));
    }
}
