package dev.baton.scorecard;

import dev.baton.lead.RefusedException;
import dev.baton.platform.engine.TableTrial;
import dev.baton.rehearsal.Comparing;
import dev.baton.rehearsal.Comparing.ChangeList;
import dev.baton.rehearsal.Comparison;
import dev.baton.rehearsal.PastLead;
import dev.baton.rehearsal.PastLeads;
import dev.baton.rehearsal.Period;
import dev.baton.rehearsal.ScoringTable;
import dev.baton.rehearsal.Scorings;
import dev.baton.rehearsal.Scorings.Live;
import dev.baton.scorecard.Fit.Weighed;
import dev.baton.scorecard.LiveRows.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.springframework.stereotype.Component;

/** Learns a scorecard from the earlier leads of a period, and lets the later ones judge it. */
@Component
class Learning {

    private static final ChangeList NO_LIST = new ChangeList(null, 0);
    private static final List<ScoringTable> LEARNED = List.of(ScoringTable.SCORE_FIT, ScoringTable.SCORE_ENGAGEMENT);

    private final PastLeads leads;
    private final Scorings scorings;
    private final PointsTableFile file;
    private final ScorecardProperties settings;

    Learning(PastLeads leads, Scorings scorings, PointsTableFile file, ScorecardProperties settings) {
        this.leads = leads;
        this.scorings = scorings;
        this.file = file;
        this.settings = settings;
    }

    /**
     * A learned scorecard.
     *
     * @param learned how many leads it was learned from
     * @param judged how the later leads fare by it and by the live tables
     */
    record Learned(Scorecard card, Map<ScoringTable, byte[]> files, Live live, long learned, Comparison judged) {}

    /** The scorecard. @throws RefusedException when the period does not hold enough of both ends */
    Learned learn(Period period, Wish wish) {
        int all = leads.count(period, true, settings.mostPastLeads() + 1);
        if (all > settings.mostPastLeads()) {
            throw new RefusedException("from, to: hold more than %d won and lost leads: take a shorter period"
                    .formatted(settings.mostPastLeads()));
        }
        long first = (long) (leads.countKnown(period, true) * settings.learnFrom());
        Live live = scorings.live();
        Sample sample = new Sample(wish.leaveOut());
        LiveRows rows = new LiveRows(scorings.rowsOf(LEARNED));
        Scale scale = new Scale(settings.pointsToDouble());
        long every = Math.max(1, (first + settings.mostLeads() - 1) / settings.mostLeads());
        read(period, (lead, place) -> {
            if (place < first && place % every == 0) {
                sample.add(lead);
                scale.add(live.scoring().of(lead.known()));
                rows.add(lead.known());
            }
        });
        check(sample.wins(), sample.size() - sample.wins(), "to learn from");
        mustKnow("behaviour", sample.unknown(wish.behaviour()));
        mustKnow("leaveOut", sample.unknown(wish.leaveOut()));
        Cut cut = cut(sample, wish);
        Choice choice = rows.choose(cut.told(), settings.leastRow(sample.size()), live.versions());
        List<Weighed> weighed = new Fit(sample).weigh(cut.telling().kept());
        Scorecard card = scale.apply(weighed, rows, choice, remarks(cut, weighed));
        Map<ScoringTable, byte[]> files = write(card, period, sample.size());
        Comparison judged = judge(period, first, live, files);
        check(judged.areaUnderCurve().won(), judged.areaUnderCurve().lost(), "to judge it by");
        return new Learned(card, files, live, sample.size(), judged);
    }

    private static void mustKnow(String field, Set<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new RefusedException("%s: no lead of that time has an attribute %s: mend the name"
                    .formatted(field, String.join(", ", unknown)));
        }
    }

    private Cut cut(Sample sample, Wish wish) {
        Binning binning = new Binning(sample, settings);
        List<Bins> all = sample.traits(wish.behaviour()).entrySet().stream()
                .map(trait -> binning.cut(trait.getKey(), trait.getValue()))
                .filter(bins -> bins.bins().size() > 1)
                .sorted(Comparator.comparingDouble((Bins bins) -> -bins.information(binning.base())))
                .toList();
        return Cut.of(all, binning.base(), settings, wish.leaveOut());
    }

    private static List<Remark> remarks(Cut cut, List<Weighed> weighed) {
        List<Remark> remarks = new ArrayList<>();
        cut.telling().repeated().forEach((bins, as) -> remarks.add(Remark.same(bins, as)));
        weighed.stream().filter(Weighed::isWorthNothing).forEach(one -> remarks.add(Remark.spokenFor(one.bins())));
        remarks.addAll(cut.silent());
        return remarks;
    }

    private Map<ScoringTable, byte[]> write(Scorecard card, Period period, int learned) {
        Map<ScoringTable, byte[]> files = new EnumMap<>(ScoringTable.class);
        for (ScoringTable table : LEARNED) {
            String about = table == ScoringTable.SCORE_FIT
                    ? "Who the person and the company are: points for every matching row, added up. Fit does not fade."
                    : "What the person did so far: points for every matching row, added up; they fade without activity.";
            files.put(
                    table,
                    file.write(
                            table,
                            card,
                            "%s Learned from %d leads captured from %s to %s."
                                    .formatted(about, learned, period.from(), period.to())));
        }
        return files;
    }

    private Comparison judge(Period period, long first, Live live, Map<ScoringTable, byte[]> files) {
        Map<ScoringTable, TableTrial> tables = new EnumMap<>(ScoringTable.class);
        files.forEach((table, model) -> tables.put(table, scorings.tried(model).table()));
        Comparing comparing = new Comparing(live.scoring(), live.scoring().with(tables), NO_LIST);
        long leftOut = read(period, (lead, place) -> {
            if (place >= first) {
                comparing.add(lead);
            }
        });
        return comparing.result(leftOut);
    }

    /** @return how many leads of the period were left out, because nobody kept what was known then */
    private long read(Period period, ObjLongConsumer<PastLead> reader) {
        long[] place = {0};
        return leads.read(period, true, lead -> reader.accept(lead, place[0]++));
    }

    private void check(long won, long lost, String what) {
        if (Math.min(won, lost) < settings.leastLeads()) {
            throw new RefusedException(
                    "from, to: hold %d won and %d lost leads %s, and each must be %d or more: take a longer period"
                            .formatted(won, lost, what, settings.leastLeads()));
        }
    }
}
