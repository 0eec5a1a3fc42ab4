package dev.baton.qualification;

import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadQualified;
import dev.baton.lead.Leads;
import dev.baton.lead.Rating;
import dev.baton.lead.Stage;
import dev.baton.lead.Words;
import dev.baton.lead.WorkStatus;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marketing's verbs: enrich, score, promote, nurture, disqualify. */
@Service
@Transactional
public class Qualification {

    static final String REVIEW_BAND = "REVIEW";

    private final Leads leads;
    private final Enrichment enrichment;
    private final Scores scores;
    private final DecisionLog decisions;
    private final LeadFacts facts;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Qualification(
            Leads leads,
            Enrichment enrichment,
            Scores scores,
            DecisionLog decisions,
            LeadFacts facts,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.enrichment = enrichment;
        this.scores = scores;
        this.decisions = decisions;
        this.facts = facts;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Completes the lead by what its own words tell.
     *
     * @return whether the person may be reached at all: without any consent nobody can work on the lead
     */
    public boolean enrich(LeadId id) {
        return leads.change(id, enrichment::apply).consent().isContactable();
    }

    /** Keeps the result of a scoring with the decisions that explain it. */
    public void recordScore(LeadId id, int fitPoints, int engagementPoints, String grade, String band) {
        scores.save(new Score(
                null,
                id.value(),
                fitPoints,
                engagementPoints,
                grade,
                band,
                decision(id, "score-fit"),
                decision(id, "score-engagement"),
                decision(id, "band-lead"),
                clock.instant(),
                facts.write(facts.seen(id))));
        leads.change(id, lead -> rate(lead, Rating.of(grade, band, fitPoints, engagementPoints)));
    }

    /**
     * Scores the lead where it stands, without moving it.
     *
     * @param scoring writes the new score
     */
    public void rescore(LeadId id, Runnable scoring) {
        WorkStatus before = leads.get(id).workStatus();
        scoring.run();
        if (before == WorkStatus.NURTURING && leads.get(id).workStatus() == WorkStatus.IN_REVIEW) {
            leads.change(id, Lead::nurture);
        }
    }

    public void promoteToMql(LeadId id) {
        Lead lead = leads.change(id, open -> open.promoteToMql(clock.instant()));
        events.publishEvent(new LeadQualified(lead));
        note(
                id,
                InteractionKind.QUALIFIED,
                "Marketing qualified, grade " + lead.rating().grade());
    }

    /** Keeps in touch without a seller for that many days, or until the person shows interest. */
    public void startNurture(LeadId id, int days) {
        leads.change(id, Lead::nurture);
        note(id, InteractionKind.NURTURED, "In nurture for %d days".formatted(days));
    }

    public void disqualify(LeadId id, Disqualification reason) {
        leads.change(id, lead -> lead.disqualify(clock.instant()));
        note(id, InteractionKind.DISQUALIFIED, "Disqualified: " + Words.within(reason));
    }

    /** Notes what a marketer decided about a lead between the bands. */
    public void review(LeadId id, ReviewResult result, @Nullable String note, String marketer) {
        String remark = note == null ? "" : ": " + note;
        leads.note(id, InteractionKind.NOTE, "Marketing review: " + Words.within(result) + remark, marketer);
    }

    /** Reminds the lead's owner in marketing that a review is waiting. */
    public void remindOfReview(LeadId id) {
        Lead lead = leads.get(id);
        outbox.post(new Letter(
                lead.number(),
                "review-overdue-" + leads.count(id, InteractionKind.NURTURED),
                lead.owner(),
                "Review overdue: " + lead.number(),
                "%s (%s) has waited for a marketing review longer than agreed."
                        .formatted(lead.contact().displayName(), lead.number())));
    }

    private static void rate(Lead lead, Rating rating) {
        lead.rate(rating);
        boolean inMarketing = lead.stage() == Stage.INQUIRY || lead.stage() == Stage.NURTURE;
        if (inMarketing && REVIEW_BAND.equals(rating.band())) {
            lead.sendToReview();
        }
    }

    private long decision(LeadId id, String table) {
        return decisions
                .latest(id, table)
                .map(DecisionRecord::writtenId)
                .orElseThrow(() -> new IllegalStateException("Table %s has not been asked yet".formatted(table)));
    }

    private void note(LeadId id, InteractionKind kind, String summary) {
        leads.note(id, kind, summary, Interaction.SYSTEM);
    }
}
