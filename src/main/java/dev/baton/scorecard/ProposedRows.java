package dev.baton.scorecard;

import dev.baton.scorecard.ProposedRow.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a proposal says about its tables.
 *
 * @param attributes those that it learned about
 * @param rows the learned ones, and where everyone starts
 * @param kept rows of the live tables that stay, since past leads do not tell about them, or hardly
 * @param dropped rows of the live tables that go
 * @param remarks why an attribute has no row
 */
public record ProposedRows(
        List<String> attributes,
        List<ProposedRow> rows,
        List<ProposedRow> kept,
        List<ProposedRow> dropped,
        List<ProposedRow> remarks) {

    static ProposedRows of(List<ProposedRow> all) {
        List<ProposedRow> learned = with(all, EnumSet.of(Origin.LEARNED, Origin.START));
        return new ProposedRows(
                learned.stream()
                        .map(ProposedRow::attribute)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                learned,
                with(all, EnumSet.of(Origin.KEPT)),
                with(all, EnumSet.of(Origin.DROPPED)),
                with(all, EnumSet.of(Origin.REMARK)));
    }

    private static List<ProposedRow> with(List<ProposedRow> all, Set<Origin> origins) {
        return all.stream().filter(row -> origins.contains(row.origin())).toList();
    }
}
