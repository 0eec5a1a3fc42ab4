package dev.baton.rehearsal;

import dev.baton.rehearsal.Comparison.Areas;
import dev.baton.rehearsal.Comparison.Band;
import dev.baton.rehearsal.Comparison.Change;
import dev.baton.rehearsal.Comparison.Move;
import dev.baton.rehearsal.Scoring.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scores one lead after the other by two scorings, and keeps counts only. */
public final class Comparing {

    private static final List<String> BANDS = List.of("SELLER", "MQL", "REVIEW", "NURTURE");

    private final Scoring live;
    private final Scoring tried;
    private final ChangeList list;
    private final Map<String, BandTally> liveBands = new TreeMap<>();
    private final Map<String, BandTally> triedBands = new TreeMap<>();
    private final Map<Moved, Long> moves = new TreeMap<>();
    private final Curve liveCurve = new Curve();
    private final Curve triedCurve = new Curve();
    private long leads;

    public Comparing(Scoring live, Scoring tried, ChangeList list) {
        this.live = live;
        this.tried = tried;
        this.list = list;
    }

    /**
     * Which of the changed leads are wanted.
     *
     * @param after the number behind which they begin; from the first, if it is empty
     */
    public record ChangeList(@Nullable String after, int most) {}

    private record Moved(String from, String to) implements Comparable<Moved> {

        @Override
        public int compareTo(Moved other) {
            return (from + " " + to).compareTo(other.from + " " + other.to);
        }
    }

    private final List<Change> changes = new ArrayList<>();
    private boolean passed;

    public void add(PastLead lead) {
        Verdict before = live.of(lead.known());
        Verdict then = tried.of(lead.known());
        leads++;
        liveBands.computeIfAbsent(before.band(), band -> new BandTally()).add(lead);
        triedBands.computeIfAbsent(then.band(), band -> new BandTally()).add(lead);
        if (lead.isDecided()) {
            liveCurve.add(before.score(), lead.isWon());
            triedCurve.add(then.score(), lead.isWon());
        }
        if (!before.band().equals(then.band())) {
            moves.merge(new Moved(before.band(), then.band()), 1L, Long::sum);
            if ((passed || list.after() == null) && changes.size() < list.most()) {
                changes.add(new Change(lead.number(), lead.stage(), before, then));
            }
        }
        passed |= lead.number().equals(list.after());
    }

    public Comparison result(long leftOut) {
        return new Comparison(
                leads,
                leftOut,
                moves.values().stream().mapToLong(Long::longValue).sum(),
                moves.entrySet().stream()
                        .map(move ->
                                new Move(move.getKey().from(), move.getKey().to(), move.getValue()))
                        .toList(),
                List.copyOf(changes),
                BANDS.stream().map(this::band).toList(),
                new Areas(area(liveCurve), area(triedCurve), liveCurve.won(), liveCurve.lost()));
    }

    private Band band(String name) {
        return new Band(
                name,
                Objects.requireNonNullElseGet(liveBands.get(name), BandTally::new)
                        .outcome(),
                Objects.requireNonNullElseGet(triedBands.get(name), BandTally::new)
                        .outcome());
    }

    private static @Nullable Double area(Curve curve) {
        Double area = curve.area();
        return area == null ? null : Comparison.round(area);
    }
}
