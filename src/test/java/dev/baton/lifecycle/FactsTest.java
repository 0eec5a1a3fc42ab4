package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.RoutingFacts;
import dev.baton.lead.LeadNumber;
import dev.baton.platform.Tells;
import dev.baton.support.BatonTest;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
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

    @Test
    void whatIsSaidToBeAFactIsToldAndNothingElse() throws ReflectiveOperationException {
        LeadNumber asks = play.ask(NewLeads.demoRequest("Acme"));
        Long id = play.lead(asks).id().value();

        assertThat(told(lead.of(id))).containsExactlyInAnyOrderElementsOf(said(LeadFacts.class, "of"));
        assertThat(told(lead.engagement(id))).containsExactlyInAnyOrderElementsOf(said(LeadFacts.class, "engagement"));
        assertThat(told(routing.of(id))).containsExactlyInAnyOrderElementsOf(said(RoutingFacts.class, "of"));
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
