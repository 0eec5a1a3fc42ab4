package dev.baton.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The traits of a sample by what they are good for.
 *
 * @param told those that tell enough to judge the rows of before
 * @param telling those of them that get rows, those that tell most first
 * @param silent why the others get none
 */
record Cut(Told told, Repetition telling, List<Remark> silent) {

    /** @param all those that tell most first */
    static Cut of(List<Bins> all, Bin.Base base, ScorecardProperties settings, Set<String> leftOut) {
        List<Bins> told = new ArrayList<>();
        List<Bins> telling = new ArrayList<>();
        List<Remark> silent = new ArrayList<>();
        for (Bins bins : all) {
            boolean tells = bins.information(base) >= settings.leastInformation();
            if (tells && telling.size() == settings.mostAttributes()) {
                silent.add(Remark.unweighed(bins, telling.size()));
            } else if (tells) {
                telling.add(bins);
                told.add(bins);
            } else if (bins.differing() < settings.leastLeads()) {
                silent.add(Remark.scarce(bins));
            } else {
                silent.add(Remark.silent(bins));
                told.add(bins);
            }
        }
        return new Cut(new Told(told, leftOut), new Repetition(telling, settings.sameFrom()), silent);
    }
}
