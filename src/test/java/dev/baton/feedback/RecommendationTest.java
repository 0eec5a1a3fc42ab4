package dev.baton.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.RefusedException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:30:00Z");

    private final Recommendation proposed = Recommendation.propose(
            1,
            "R-2026-000001",
            ChangeKind.PRICE,
            new Lesson(LessonKind.LOST, "PRICE", 4),
            List.of(new Evidence("L-2026-000007", "rep", "Twice what the others ask", NOW)),
            NOW);

    @Test
    void aLessonIsHeldOnlyWhileNobodyHasDecided() {
        assertThat(proposed.openKey()).isEqualTo("LOST|PRICE");

        assertThat(proposed.decide(false, "Premium stays premium", "marketing-lead", NOW)
                        .openKey())
                .isNull();
    }

    @Test
    void aDecisionIsTakenOnceAndKeepsWhoAndWhen() {
        Recommendation accepted = proposed.decide(true, "Entry plan", "marketing-lead", NOW);

        assertThat(accepted.state()).isEqualTo(RecommendationState.ACCEPTED);
        assertThat(accepted.decidedBy()).isEqualTo("marketing-lead");
        assertThat(accepted.decidedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> accepted.decide(false, "No", "marketing-lead", NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Recommendation R-2026-000001 is already accepted");
    }

    @Test
    void theProposalSaysWhatToChangeHowOftenItWasHeardAndInWhichWords() {
        assertThat(proposed.proposal())
                .isEqualTo("Review the price with product. Lost, price: heard 4 times within 90 days.\n"
                        + "“Twice what the others ask” (rep, L-2026-000007)");
    }

    @Test
    void itsTitleNamesNoLead() {
        assertThat(proposed.title()).isEqualTo("Review the price with product: Lost, price");
    }

    @Test
    void aLongNoteIsQuotedShort() {
        String quote = new Evidence("L-2026-000007", "rep", "x".repeat(4000), NOW).quote();

        assertThat(quote).hasSizeLessThan(250).contains("…").endsWith("(rep, L-2026-000007)");
    }

    @Test
    void anEffectIsMeasuredPerHundredLeads() {
        assertThat(Effect.per100(3, 40)).isEqualTo(7.5);
        assertThat(Effect.per100(0, 0)).isNull();
    }
}
