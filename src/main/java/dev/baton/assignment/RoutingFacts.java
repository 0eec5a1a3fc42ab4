package dev.baton.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.platform.ModelBean;
import dev.baton.platform.Tells;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the routing table may ask beyond the lead itself: who found it, and whose its company is already. Absent texts are empty. */
@ModelBean
public class RoutingFacts {

    private static final String TIES = """
            select lead.attributes, lead.found_by as foundBy, contract.seller as contractSeller, contract.team_code as contractTeam,
                named.seller as namedSeller, named.team_code as namedTeam,
                (select other.owner from lead other where other.account_id = account.id and other.stage = 'SQL'
                 and other.id <> lead.id order by other.id desc limit 1) as opportunityOwner,
                (select other.owner from lead other where other.account_id = account.id and other.stage = 'WON'
                 and other.id <> lead.id order by other.id desc limit 1) as customerOwner
            from lead
            left join account on account.id = lead.account_id
            left join named_account contract on contract.name_key = account.name_key and contract.ground = 'CONTRACT'
            left join named_account named on named.name_key = account.name_key and named.ground = 'NAMED'
            where lead.id = :lead""";

    private static final String LANGUAGE = "language";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RoutingFacts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Ties(
            @Nullable String attributes,
            @Nullable String foundBy,
            @Nullable String contractSeller,
            @Nullable String contractTeam,
            @Nullable String namedSeller,
            @Nullable String namedTeam,
            @Nullable String opportunityOwner,
            @Nullable String customerOwner) {}

    /** Whose the lead's company is by contract, by name, by what runs and by what was sold; and the language asked for. */
    @Tells(
            of = "routing",
            names = {
                "foundBy",
                "contractSeller",
                "contractTeam",
                "namedSeller",
                "namedTeam",
                "opportunityOwner",
                "customerOwner",
                "language"
            })
    public TypedValue of(Long leadId) {
        Ties ties = jdbc.sql(TIES).param("lead", leadId).query(Ties.class).single();
        return LeadFacts.transientValue(Map.of(
                "foundBy",
                text(ties.foundBy()),
                "contractSeller",
                text(ties.contractSeller()),
                "contractTeam",
                text(ties.contractTeam()),
                "namedSeller",
                text(ties.namedSeller()),
                "namedTeam",
                text(ties.namedTeam()),
                "opportunityOwner",
                text(ties.opportunityOwner()),
                "customerOwner",
                text(ties.customerOwner()),
                LANGUAGE,
                languageIn(ties.attributes())));
    }

    /** A web form or an import gives it among the further attributes, as in ISO 639. */
    private String languageIn(@Nullable String attributes) {
        try {
            return attributes == null
                    ? ""
                    : json.readTree(attributes).path(LANGUAGE).asText().toLowerCase(Locale.ROOT);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The attributes of a lead are not JSON", broken);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
