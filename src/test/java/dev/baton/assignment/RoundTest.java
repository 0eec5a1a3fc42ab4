package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.RepSkill.Kind;
import dev.baton.assignment.Step.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a row leads to, and why not to those before. */
class RoundTest {

    private static final Instant BACK = Instant.parse("2026-12-01T00:00:00Z");
    private static final TeamTurns WEST = new TeamTurns("west", 7, 100);

    @Test
    void theLowestPassIsNextAndOfEqualsWhoWaitedLongest() {
        assertThat(ask(toTeam(null, null), there("a", 300, 1), there("b", 200, 5), there("c", 200, 4))
                        .seller())
                .isEqualTo("c");
    }

    @Test
    void whoWasAwayStandsWhereTheOthersAre() {
        assertThat(ask(toTeam(null, null), there("back", 0, 6), there("here", 100, 5))
                        .seller())
                .isEqualTo("here");
    }

    @Test
    void whoIsPassedOverIsNamedWithTheReason() {
        Step step = round(
                        Map.of("refused", Hindrance.REFUSED_BEFORE),
                        away("away", BACK),
                        there("refused", 100, 1),
                        full("full"),
                        there("chosen", 101, 2),
                        there("later", 102, 3))
                .ask(toTeam(null, null));

        assertThat(step.seller()).isEqualTo("chosen");
        assertThat(step.able()).isEqualTo(2);
        assertThat(step.passed())
                .containsExactlyInAnyOrder(
                        new Passed("away", Hindrance.ABSENT, BACK),
                        new Passed("refused", Hindrance.REFUSED_BEFORE, null),
                        new Passed("full", Hindrance.FULL, null));
    }

    @Test
    void ofHundredsWhoArePassedOverTenAreNamedAndAllAreCounted() {
        Candidate[] team = IntStream.range(0, 300)
                .mapToObj(seller -> full("seller" + seller))
                .toArray(Candidate[]::new);

        Step step = ask(toTeam(null, null), team);

        assertThat(step.result()).isEqualTo(Result.NOBODY_CAN);
        assertThat(step.passed()).hasSize(10);
        assertThat(step.passedInAll()).isEqualTo(300);
    }

    @Test
    void whoSpeaksTheLanguageComesBeforeWhoseTurnItIs() {
        Round round = new Round(
                Map.of("west", WEST),
                List.of(there("next", 100, 1), there("speaks", 900, 6)),
                Map.of(),
                Set.of(new RepSkill("speaks", Kind.LANGUAGE, "fr"), new RepSkill("next", Kind.SKILL, "fr")));

        assertThat(round.ask(toTeam(null, "fr")).seller()).isEqualTo("speaks");
        assertThat(round.ask(toTeam("ENTERPRISE", "fr")).result()).isEqualTo(Result.NOBODY_CAN);
    }

    @Test
    void aNamedSellerWhoSellsNoMoreIsPassedOver() {
        Route named = new Route("Row", "CUSTOMER", "Theirs", "gone", null, null, null, false);
        Candidate left = new Candidate("gone", "west", 1, false, null, 0, 0, 0, null);

        assertThat(ask(named, left).passed()).containsExactly(new Passed("gone", Hindrance.NOT_SELLING, null));
        assertThat(ask(named).passed()).containsExactly(new Passed("gone", Hindrance.NOT_SELLING, null));
    }

    @Test
    void aTeamThatIsNotThereIsSaid() {
        Route north = new Route("Row", "TERRITORY", "The north", null, "north", null, null, true);

        assertThat(ask(north, there("a", 0, 0)).result()).isEqualTo(Result.NO_SUCH_TEAM);
    }

    @Test
    void theVirtualTimeIsTheLowestPassOfWhoTakesPart() {
        assertThat(round(Map.of(), away("away", BACK), full("full"), there("a", 400, 1), there("b", 500, 2))
                        .virtualTime(WEST, toTeam(null, null)))
                .isEqualTo(400);
        assertThat(round(Map.of(), away("away", BACK)).virtualTime(WEST, toTeam(null, null)))
                .isEqualTo(100);
    }

    @Test
    void whoHasNotWhatIsWantedCollectsNoCredit() {
        Round french = new Round(
                Map.of("west", WEST),
                List.of(there("speaks", 900, 6), there("other", 100, 1)),
                Map.of(),
                Set.of(new RepSkill("speaks", Kind.LANGUAGE, "fr")));

        assertThat(french.virtualTime(WEST, toTeam(null, "fr"))).isEqualTo(900);
        assertThat(french.virtualTime(WEST, toTeam(null, null))).isEqualTo(100);
    }

    @Test
    void whatComesAfterTheWayToTheQueueIsNeverAsked() {
        Route first = new Route("A", "LANGUAGE", "", null, "west", null, "fr", false);
        Route last = new Route("B", "TERRITORY", "", null, "west", null, null, true);
        Route never = new Route("C", "TERRITORY", "", "somebody", "east", null, null, true);

        Ladder ladder = new Ladder(1L, List.of(first, last, never));

        assertThat(ladder.routes()).containsExactly(first, last);
        assertThat(ladder.teams()).containsExactly("west");
        assertThat(ladder.sellers()).isEmpty();
    }

    private static Route toTeam(@Nullable String skill, @Nullable String language) {
        return new Route("Row", "TERRITORY", "The west", null, "west", skill, language, true);
    }

    private static Candidate there(String seller, long pass, long lastTurn) {
        return new Candidate(seller, "west", 1, true, 5, pass, lastTurn, 4, null);
    }

    private static Candidate full(String seller) {
        return new Candidate(seller, "west", 1, true, 5, 0, 0, 5, null);
    }

    private static Candidate away(String seller, Instant until) {
        return new Candidate(seller, "west", 1, true, null, 0, 0, 0, until);
    }

    private static Step ask(Route route, Candidate... sellers) {
        return round(Map.of(), sellers).ask(route);
    }

    private static Round round(Map<String, Hindrance> declined, Candidate... sellers) {
        return new Round(Map.of("west", WEST), List.of(sellers), declined, Set.of());
    }
}
