package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.RoutingFacts;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.platform.Tells;
import dev.baton.support.BatonTest;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The facts that a table may ask are those it is told. */
@BatonTest
class FactsTest {

    @Autowired
    private LeadFacts lead;

    @Autowired
    private RoutingFacts routing;

    @Autowired
    private Play play;

    @Autowired
    private Leads leads;

    @Autowired
    private MovableClock clock;

    @Test
    void whatIsSaidToBeAFactIsToldAndNothingElse() throws ReflectiveOperationException {
        LeadNumber asks = play.ask(NewLeads.demoRequest("Acme"));
        Long id = play.lead(asks).id().value();

        assertThat(told(lead.of(id))).containsExactlyInAnyOrderElementsOf(said(LeadFacts.class, "of"));
        assertThat(told(lead.engagement(id))).containsExactlyInAnyOrderElementsOf(said(LeadFacts.class, "engagement"));
        assertThat(told(routing.of(id))).containsExactlyInAnyOrderElementsOf(said(RoutingFacts.class, "of"));
    }

    @Test
    void whatNobodyCanSayYetIsKeptAsThat() {
        LeadId asked = play.lead(play.ask(NewLeads.withoutConsent("Acme"))).id();
        leads.awaitMail(asked, clock.instant().plus(Duration.ofDays(7)));

        assertThat(kept(asked).isOpen(Fact.CONSENT_MAIL)).isTrue();
        assertThat(kept(asked).isOpen(Fact.CONSENT_PHONE)).isFalse();
        clock.advance(Duration.ofDays(8));
        assertThat(kept(asked).isOpen(Fact.CONSENT_MAIL)).isFalse();
        assertThat(kept(asked).get(Fact.CONSENT_MAIL)).isEqualTo(false);
    }

    private Facts kept(LeadId id) {
        return lead.read(lead.write(lead.seen(id)));
    }

    private static List<String> told(TypedValue facts) {
        return ((Map<?, ?>) facts.getValue())
                .keySet().stream().map(String::valueOf).toList();
    }

    private static List<String> said(Class<?> bean, String method) throws ReflectiveOperationException {
        return Stream.of(bean.getMethod(method, Long.class)
                        .getAnnotation(Tells.class)
                        .names())
                .toList();
    }
}
