package dev.baton.access;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadNotFoundException;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.platform.organisation.Groups;
import dev.baton.platform.security.CurrentUser;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The leads of the current user: marketing and executives see all, a team its own, operations what was won. */
@Service
public class LeadAccess {

    private final CurrentUser user;
    private final Leads leads;

    LeadAccess(CurrentUser user, Leads leads) {
        this.user = user;
        this.leads = leads;
    }

    /** What the user may see: everything, or the leads of these teams and of these stages. */
    public record Scope(boolean all, Set<String> teams, Set<Stage> stages) {

        boolean includes(Lead lead) {
            return all || stages.contains(lead.stage()) || (lead.teamCode() != null && teams.contains(lead.teamCode()));
        }
    }

    public Scope scope() {
        return new Scope(
                user.seesAllLeads(), user.teams(), user.isIn(Groups.OPERATIONS) ? Set.of(Stage.WON) : Set.of());
    }

    public boolean includes(Lead lead) {
        return scope().includes(lead);
    }

    /** The lead, if the user may see it; otherwise it is as if there were none. */
    public Lead get(LeadNumber number) {
        Lead lead = leads.get(number);
        if (!includes(lead)) {
            throw new LeadNotFoundException(number);
        }
        return lead;
    }
}
