package dev.baton.scorecard;

import dev.baton.lead.Words;
import dev.baton.lifecycle.Fact;
import dev.baton.scorecard.Bin.Base;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Cuts traits into bins that are large enough to say something. */
final class Binning {

    /** What a cell can hold as a plain text. */
    private static final Pattern WRITABLE = Pattern.compile("[\\p{L}\\p{N} .,;:&'()/+_@%-]{0,100}");

    private static final int SHORTEST_WORD = 2;

    private final Sample sample;
    private final Base base;
    private final int leastLeads;
    private final int bands;

    Binning(Sample sample, ScorecardProperties settings) {
        this.sample = sample;
        this.base = new Base(sample.wins(), sample.size() - sample.wins());
        this.leastLeads = settings.leastRow(sample.size());
        this.bands = settings.numberBands();
    }

    Base base() {
        return base;
    }

    Bins cut(Trait trait, Column column) {
        return trait.kind() == Fact.Kind.NUMBER ? cutNumbers(trait, column) : cutTexts(trait, column);
    }

    private Bins cutTexts(Trait trait, Column column) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int row = 0; row < sample.size(); row++) {
            counts.computeIfAbsent(column.text(row), text -> new int[2])[sample.isWon(row) ? 1 : 0]++;
        }
        List<Bin> bins = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        counts.forEach((text, count) -> {
            boolean writable = text == Column.ABSENT
                    ? trait.kind() != Fact.Kind.FLAG // neither yes nor no has no row
                    : text >= 0 && WRITABLE.matcher(column.word(text)).matches();
            if (writable && count[0] + count[1] >= leastLeads) {
                places.put(text, bins.size());
                bins.add(textBin(trait, text == Column.ABSENT ? "" : column.word(text), count));
            }
        });
        int[] of = new int[sample.size()];
        Arrays.setAll(of, row -> places.getOrDefault(column.text(row), -1));
        return new Bins(trait, bins, of);
    }

    private Bin textBin(Trait trait, String word, int[] count) {
        String cell = trait.kind() == Fact.Kind.FLAG ? word : "\"" + word + "\"";
        return Bin.of(
                word.isEmpty() ? trait.absent() : cell,
                word.isEmpty() ? "is not given" : "is " + said(trait, word),
                count[1],
                count[0],
                base);
    }

    private static String said(Trait trait, String word) {
        if (trait.kind() == Fact.Kind.FLAG) {
            return Boolean.parseBoolean(word) ? "yes" : "no";
        }
        // DE stays DE
        return word.length() <= SHORTEST_WORD ? word : Words.of(word);
    }

    private Bins cutNumbers(Trait trait, Column column) {
        NumberBands cut = NumberBands.of(sample, column, bands).joined(trait.direction());
        List<Bin> bins = new ArrayList<>();
        for (int band = 0; band < cut.size(); band++) {
            bins.add(Bin.of(cut.cell(band), cut.words(band), cut.won(band), cut.lost(band), base));
        }
        int absent = absentBin(trait, column, bins);
        int[] of = new int[sample.size()];
        Arrays.setAll(of, row -> {
            double number = column.number(row);
            return Double.isNaN(number) ? absent : cut.bandOf(number);
        });
        return new Bins(trait, bins, of);
    }

    private int absentBin(Trait trait, Column column, List<Bin> bins) {
        int[] count = new int[2];
        for (int row = 0; row < sample.size(); row++) {
            if (Double.isNaN(column.number(row))) {
                count[sample.isWon(row) ? 1 : 0]++;
            }
        }
        if (count[0] + count[1] < leastLeads) {
            return -1;
        }
        bins.add(Bin.of(trait.absent(), "is not given", count[1], count[0], base));
        return bins.size() - 1;
    }
}
