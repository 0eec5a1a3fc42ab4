package dev.baton.insight;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of leads is narrowed to; every criterion is served by an index. */
public record LeadFilter(
        @Nullable Stage stage,
        @Nullable String team,
        @Nullable String owner,
        @Nullable String campaign,
        @Nullable String email,
        @Nullable String company) {

    public LeadFilter {
        email = email == null ? null : email.strip();
    }

    /** Adds the conditions and their values to a query. */
    void addTo(List<String> conditions, Map<String, Object> values) {
        add("stage", stage == null ? null : stage.name(), conditions, values);
        add("team_code", team, conditions, values);
        add("owner", owner, conditions, values);
        add("campaign", campaign, conditions, values);
        add("email", email, conditions, values);
        if (company != null) {
            conditions.add("account_id = (select a.id from account a where a.name_key = :company)");
            values.put("company", String.valueOf(ContactKeys.company(company)));
        }
    }

    /** Refuses an order that no index serves together with this filter. */
    void checkServes(LeadSort sort) {
        boolean narrow = owner != null || campaign != null || email != null || company != null;
        if (sort == LeadSort.SCORE && narrow) {
            throw new RefusedException(
                    "sort: SCORE goes with stage and team, not with owner, campaign, email, company");
        }
    }

    private static void add(
            String column, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }
}
