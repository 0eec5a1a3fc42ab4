package dev.baton.qualification;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.Fact;
import dev.baton.lifecycle.Facts;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.platform.ModelBean;
import org.springframework.stereotype.Component;

/** Interest fades: engagement points lose a share for each month in which the person did nothing. */
@Component
@ModelBean
public class EngagementFade {

    private final LeadFacts facts;
    private final ScoringProperties.Fade fade;

    EngagementFade(LeadFacts facts, ScoringProperties scoring) {
        this.facts = facts;
        this.fade = scoring.fade();
    }

    /** What is left of the points that the table gave. */
    public int of(Long leadId, Number points) {
        return left(points.intValue(), facts.seen(new LeadId(leadId)));
    }

    /** The same for facts that were kept. What speaks against a lead does not fade. */
    public int left(int points, Facts known) {
        return points <= 0 ? points : (int) Math.round(points * share(known));
    }

    /** Of 100 points, how many are left. */
    public int percentLeft(Facts known) {
        return (int) Math.round(100 * share(known));
    }

    private double share(Facts known) {
        long spans =
                ((Number) known.get(Fact.DAYS_QUIET)).longValue() / fade.every().toDays();
        return Math.pow(1 - fade.percent() / 100.0, spans);
    }
}
