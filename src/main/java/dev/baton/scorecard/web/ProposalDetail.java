package dev.baton.scorecard.web;

import dev.baton.rehearsal.Comparison;
import dev.baton.scorecard.ProposedRow;
import java.util.List;

/** A proposed scorecard with its rows and how later leads fare by it. */
record ProposalDetail(ProposalLine proposal, List<ProposedRow> rows, Comparison judged) {}
