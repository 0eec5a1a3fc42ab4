package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When sellers are away: entered by themselves or by who manages their team. */
@Service
@Transactional
public class Absences {

    private static final int MOST = 100;
    private static final int MOST_SELLERS = 500;

    private final AbsenceRows rows;
    private final Reps reps;
    private final HandOverOrders handOvers;
    private final TeamRights rights;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Absences(
            AbsenceRows rows,
            Reps reps,
            HandOverOrders handOvers,
            TeamRights rights,
            WorkingCalendars calendars,
            Clock clock) {
        this.rows = rows;
        this.reps = reps;
        this.handOvers = handOvers;
        this.rights = rights;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Keeps new leads from the seller for that time; only a manager gives the open ones to others or says who left. */
    public Absence report(String seller, AwayReport report) {
        Rep rep = rep(seller);
        rights.mustLeadOrBe(rep);
        report.mustBeMeant();
        ZoneId zone = calendars.zoneOf(rep.teamCode());
        LocalDate until = report.until();
        Absence absence = new Absence(
                null,
                seller,
                report.from().atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                report.kind(),
                rights.user(),
                clock.instant());
        if (isOver(absence)) {
            throw new RefusedException("until: this time is over already");
        }
        if (report.handsOver()) {
            rights.mustLead(rep.teamCode());
        }
        Absence kept = rows.save(absence);
        if (report.handsOver()) {
            handOvers.order(rep, kept);
        }
        return kept;
    }

    /** Whom the user may say that they are away, besides themselves: the sellers of the teams that they manage. */
    @Transactional(readOnly = true)
    public List<String> sellersToReport() {
        return rights.managed().isEmpty() ? List.of() : reps.sellersOf(rights.managed(), MOST_SELLERS);
    }

    /** What lasts or is to come, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String seller) {
        rights.mustLeadOrBe(rep(seller));
        return rows.notOver(seller, clock.instant(), MOST);
    }

    /**
     * The seller is there again, or does not go: an absence that has begun ends now, one to come is forgotten, and who
     * was to take over does not. That somebody has not left after all only a manager says, and they take turns again.
     */
    public void end(String seller, long id) {
        Rep rep = rep(seller);
        rights.mustLeadOrBe(rep);
        Absence absence = rows.findById(id)
                .filter(found -> found.userId().equals(seller) && !isOver(found))
                .orElseThrow(() -> new NoSuchException("There is no absence %d of %s".formatted(id, seller)));
        if (absence.kind() == AbsenceKind.LEFT) {
            rights.mustLead(rep.teamCode());
            takeTurnsAgain(absence);
        }
        handOvers.withdraw(absence);
        if (absence.fromAt().isBefore(clock.instant())) {
            rows.end(id, clock.instant());
        } else {
            rows.delete(id);
        }
    }

    /** The hand-over of who left takes them out of the rotation. */
    private void takeTurnsAgain(Absence absence) {
        if (absence.fromAt().isBefore(clock.instant())) {
            reps.activate(absence.userId(), true);
        }
    }

    private Rep rep(String seller) {
        return reps.findById(seller)
                .orElseThrow(() -> new NoSuchException(
                        "%s sells in no team; leads that they have all the same are given to others with POST /api/teams/{team}/hand-overs"
                                .formatted(seller)));
    }

    private boolean isOver(Absence absence) {
        Instant until = absence.untilAt();
        return until != null && !until.isAfter(clock.instant());
    }
}
