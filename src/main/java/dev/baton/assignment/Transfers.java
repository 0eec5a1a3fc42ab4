package dev.baton.assignment;

import dev.baton.callback.Callbacks;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.lead.Words;
import dev.baton.platform.People;
import dev.baton.platform.node.SharedRows;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives one lead of a seller who is away to another, by the ladder that was decided for it. A little longer than other types:
 * what is offered, accepted or waits moves each in its own way, and all of it is one move.
 */
@Component
class Transfers {

    private final AssignmentRows rows;
    private final Assignments assignments;
    private final Whereabouts whereabouts;
    private final CatchAll catchAll;
    private final Rotation rotation;
    private final Ladders ladders;
    private final KeptLadders kept;
    private final Leads leads;
    private final HandOffLetters letters;
    private final Callbacks callbacks;
    private final People people;
    private final ApplicationEventPublisher events;
    private final SharedRows shared;
    private final Clock clock;

    Transfers(
            AssignmentRows rows,
            Assignments assignments,
            Whereabouts whereabouts,
            CatchAll catchAll,
            Rotation rotation,
            Ladders ladders,
            KeptLadders kept,
            Leads leads,
            HandOffLetters letters,
            Callbacks callbacks,
            People people,
            ApplicationEventPublisher events,
            SharedRows shared,
            Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.whereabouts = whereabouts;
        this.catchAll = catchAll;
        this.rotation = rotation;
        this.ladders = ladders;
        this.kept = kept;
        this.leads = leads;
        this.letters = letters;
        this.callbacks = callbacks;
        this.people = people;
        this.events = events;
        this.shared = shared;
        this.clock = clock;
    }

    /** Why the lead cannot go to another, with what to do about it; looked for before, as half a move is none. */
    Optional<String> hindrance(Assignment before) {
        if (catchAll.owner().equals(before.assignee()) && before.teamCode().equals(catchAll.team())) {
            return Optional.of("%s owns the queue of what nobody else can take: let somebody else manage team %s"
                    .formatted(people.nameOf(before.assignee()), catchAll.team()));
        }
        Lead lead = leads.get(new LeadId(before.leadId()));
        if (!stages(before).contains(lead.stage())) {
            return Optional.of("The lead is %s while its assignment is %s: look at its timeline"
                    .formatted(Words.within(lead.stage()), Words.within(before.state())));
        }
        return switch (whereabouts.of(lead.number())) {
            case SUSPENDED -> Optional.of("Its process is suspended: activate it in Cockpit");
            case ELSEWHERE ->
                before.isOffered()
                        ? Optional.of("Its process waits for no answer to the offer: see in Cockpit where it stands")
                        : Optional.empty();
            case BEFORE_ACCEPTANCE, GONE -> Optional.empty();
        };
    }

    private static Set<Stage> stages(Assignment before) {
        return before.isOffered() ? EnumSet.of(Stage.MQL) : EnumSet.of(Stage.SAL, Stage.SQL, Stage.WON);
    }

    /**
     * What was only offered is offered anew, with all of its time; what was accepted goes on with its new owner. It stays
     * with who has it when nobody else can take it and they own the queue.
     */
    Assignment transfer(Assignment before, HandOverReason why) {
        return before.isOffered() ? offerAnew(before) : goOn(before, why);
    }

    /** What waits in the queue goes to who manages its team now, if they did not decline it, with all of its time. */
    Assignment toManager(Assignment before, Team led) {
        shared.want(); // an offer keeps its team from whoever takes the team's turn
        LeadId id = new LeadId(before.leadId());
        Instant now = clock.instant();
        Keeper heir = catchAll.heir(led, rotation.declined(leads.get(id)));
        rows.save(before.release(now));
        Assignment offer = rows.save(Assignment.offer(id, heir.team(), heir.user(), before.reason(), now));
        kept.keepAgain(offer, before);
        Lead lead = leads.change(
                id,
                open -> open.assign(
                        heir.team(),
                        heir.user(),
                        Objects.requireNonNullElse(open.milestones().routedAt(), now),
                        now));
        leads.note(id, InteractionKind.ASSIGNED, inherited(before, led, heir), Interaction.SYSTEM);
        if (whereabouts.of(lead.number()) == Whereabouts.Place.BEFORE_ACCEPTANCE) {
            events.publishEvent(new OfferWithdrawn(lead.number()));
        }
        return offer;
    }

    private String inherited(Assignment before, Team led, Keeper heir) {
        String replaced = people.nameOf(before.assignee());
        return heir.user().equals(led.manager())
                ? "Offered to %s, who manages the team in place of %s".formatted(people.nameOf(heir.user()), replaced)
                : "Offered to %s: %s, who manages the team in place of %s, declined it before"
                        .formatted(people.nameOf(heir.user()), people.nameOf(led.manager()), replaced);
    }

    /** Its process does it; where somebody deleted that, the lead has an owner who is there all the same. */
    private Assignment offerAnew(Assignment before) {
        LeadId id = new LeadId(before.leadId());
        rows.save(before.release(clock.instant()));
        LeadNumber lead = leads.get(id).number();
        if (whereabouts.of(lead) == Whereabouts.Place.GONE) {
            return assignments.assign(id);
        }
        events.publishEvent(new OfferWithdrawn(lead));
        return assignments.open(id);
    }

    private Assignment goOn(Assignment before, HandOverReason why) {
        LeadId id = new LeadId(before.leadId());
        Choice choice = rotation.chooseOther(leads.get(id), ladders.of(id), before.assignee());
        return choice.seller().equals(before.assignee()) ? before : goOn(id, before, choice, why);
    }

    private Assignment goOn(LeadId id, Assignment before, Choice choice, HandOverReason why) {
        Instant now = clock.instant();
        rows.save(before.release(now));
        String giver = people.nameOf(before.assignee());
        String reason = "Taken over from %s, who %s. %s".formatted(giver, why.words(), choice.reason());
        Assignment after = rows.save(Assignment.offer(id, choice.team(), choice.seller(), reason, now)
                .accept(null));
        kept.keep(after, choice);
        Lead lead = leads.change(id, open -> open.handOver(choice.team(), choice.seller(), now));
        leads.note(
                id,
                InteractionKind.ASSIGNED,
                "Taken over by %s from %s".formatted(people.nameOf(choice.seller()), giver),
                Interaction.SYSTEM);
        letters.takenOver(lead, after, before.assignee());
        callbacks.handOver(id, before.assignee(), choice.seller());
        events.publishEvent(new LeadTransferred(
                lead.number(), before.assignee(), before.teamCode(), choice.seller(), choice.team()));
        return after;
    }
}
