package dev.baton.scorecard;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.RefusedException;
import dev.baton.lifecycle.DecisionTables;
import dev.baton.lifecycle.TableDeployments;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import dev.baton.rehearsal.Comparison;
import dev.baton.rehearsal.HeavyWork;
import dev.baton.rehearsal.Period;
import dev.baton.rehearsal.ScoringTable;
import dev.baton.scorecard.Learning.Learned;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Marketing's verbs about learned scorecards: propose, read, decide with a reason, make live. */
@Service
public class Scorecards {

    private final Learning learning;
    private final HeavyWork work;
    private final ProposalFactory factory;
    private final Proposals proposals;
    private final DecisionTables tables;
    private final TableDeployments deployments;
    private final Outbox outbox;
    private final People people;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scorecards(
            Learning learning,
            HeavyWork work,
            ProposalFactory factory,
            Proposals proposals,
            DecisionTables tables,
            TableDeployments deployments,
            Outbox outbox,
            People people,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.learning = learning;
        this.work = work;
        this.factory = factory;
        this.proposals = proposals;
        this.tables = tables;
        this.deployments = deployments;
        this.outbox = outbox;
        this.people = people;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Learns a scorecard and puts it before the marketing leads.
     *
     * @throws RefusedException when there is not enough to learn from
     */
    public Proposal propose(Period period, Wish wish, String by) {
        // learned outside of a transaction: it reads for a while
        Learned learned = work.alone(() -> learning.learn(period, wish));
        Proposal proposal = factory.create(learned, period, by, clock.instant());
        return keep(proposal);
    }

    private Proposal keep(Proposal proposal) {
        Proposal kept = transaction.execute(status -> {
            Proposal saved = proposals.save(proposal);
            events.publishEvent(new ScorecardProposed(saved.key(), saved.number()));
            return saved;
        });
        return kept == null ? proposal : kept;
    }

    /** Keeps what was decided. @throws RefusedException when the live tables are others by now than those compared */
    @Transactional
    public void decide(ScorecardId id, boolean accept, @Nullable String reason, String by) {
        Proposal proposal = get(id);
        if (accept) {
            checkStillLive(ScoringTable.SCORE_FIT, proposal.fitVersion());
            checkStillLive(ScoringTable.SCORE_ENGAGEMENT, proposal.engagementVersion());
            checkStillLive(ScoringTable.BAND_LEAD, proposal.bandVersion());
        }
        proposals.save(proposal.decide(accept, reason, by, clock.instant()));
    }

    /** Makes its tables the live ones, with the rights of whoever accepted it. */
    @Transactional
    public void deploy(ScorecardId id) {
        Proposal accepted = get(id);
        deployments.deploy(
                "Scorecard " + accepted.number(),
                Map.of(
                        ScoringTable.SCORE_FIT.id(), bytes(accepted.fitModel()),
                        ScoringTable.SCORE_ENGAGEMENT.id(), bytes(accepted.engagementModel())));
    }

    /** Reminds every marketing lead that a scorecard waits, once. */
    @Transactional
    public void remind(ScorecardId id) {
        Proposal waiting = get(id);
        int copy = 0;
        for (String decider : people.membersOf(Groups.MARKETING_LEADS)) {
            outbox.post(new Letter(
                    new LeadNumber(waiting.number()),
                    "scorecard-overdue-" + ++copy,
                    decider,
                    "Scorecard %s waits for a decision".formatted(waiting.number()),
                    "%s proposed it. On later leads its tables reach an area under the curve of %s, the live ones %s."
                            .formatted(
                                    people.nameOf(waiting.proposedBy()), waiting.areaProposed(), waiting.areaLive())));
        }
    }

    @Transactional(readOnly = true)
    public Proposal get(ScorecardId id) {
        return proposals
                .findById(id.value())
                .orElseThrow(() -> new RefusedException("There is no scorecard " + id.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(String number) {
        return proposals.findByNumber(number);
    }

    /** The newest first, those with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<Proposal> page(long before, int most) {
        return proposals.page(before, most);
    }

    public ProposedRows rowsOf(Proposal proposal) {
        return factory.rowsOf(proposal);
    }

    /** What would change, on the later leads. */
    public Comparison judgedOf(Proposal proposal) {
        return factory.judgedOf(proposal);
    }

    private void checkStillLive(ScoringTable table, int compared) {
        int live = tables.live(table.id()).version();
        if (live != compared) {
            throw new RefusedException(
                    "'%s' is live in version %d by now, and this was compared with version %d: reject it and propose anew"
                            .formatted(table.id(), live, compared));
        }
    }

    private static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }
}
