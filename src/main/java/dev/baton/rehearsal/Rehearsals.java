package dev.baton.rehearsal;

import dev.baton.lead.RefusedException;
import dev.baton.rehearsal.Comparing.ChangeList;
import dev.baton.rehearsal.Scorings.Live;
import dev.baton.rehearsal.Scorings.Tried;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tries tables on the leads of the past; reads only. */
@Service
public class Rehearsals {

    private final Scorings scorings;
    private final PastLeads leads;
    private final HeavyWork work;
    private final RehearsalProperties limits;

    Rehearsals(Scorings scorings, PastLeads leads, HeavyWork work, RehearsalProperties limits) {
        this.scorings = scorings;
        this.leads = leads;
        this.work = work;
        this.limits = limits;
    }

    /**
     * Scores the leads of the period by the live tables and with this one in its place.
     *
     * @throws dev.baton.platform.engine.TableRefusedException when the table cannot be tried
     * @throws RefusedException when the period holds too many leads
     */
    public Rehearsal rehearse(byte[] model, Period period, ChangeList list) {
        Tried tried = scorings.tried(model);
        checkSize(period);
        return work.alone(() -> {
            Live live = scorings.live();
            Comparing comparing =
                    new Comparing(live.scoring(), live.scoring().with(Map.of(tried.which(), tried.table())), list);
            int leftOut = leads.read(period, false, comparing::add);
            return Rehearsal.of(live, tried.which(), period, comparing.result(leftOut));
        });
    }

    private void checkSize(Period period) {
        if (leads.count(period, false, limits.mostLeads() + 1) > limits.mostLeads()) {
            throw new RefusedException(
                    "from, to: hold more than %d leads: take a shorter period".formatted(limits.mostLeads()));
        }
    }
}
