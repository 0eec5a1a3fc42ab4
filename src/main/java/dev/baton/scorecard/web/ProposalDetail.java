package dev.baton.scorecard.web;

import dev.baton.rehearsal.Comparison;
import dev.baton.scorecard.ProposedRow;
import dev.baton.scorecard.ProposedRows;
import java.util.List;

/**
 * A proposed scorecard with its rows and how later leads fare by it.
 *
 * @param attributes those that it learned about
 * @param rows the learned ones
 * @param kept rows of the live tables that stay: past leads do not tell about them, or hardly
 * @param dropped rows of the live tables that go, each with the reason
 * @param remarks why an attribute has no row
 */
record ProposalDetail(
        ProposalLine proposal,
        List<String> attributes,
        List<ProposedRow> rows,
        List<ProposedRow> kept,
        List<ProposedRow> dropped,
        List<ProposedRow> remarks,
        Comparison judged) {

    static ProposalDetail of(ProposalLine proposal, ProposedRows said, Comparison judged) {
        return new ProposalDetail(
                proposal, said.attributes(), said.rows(), said.kept(), said.dropped(), said.remarks(), judged);
    }
}
