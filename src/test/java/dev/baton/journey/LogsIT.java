package dev.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.util.ClassUtils;

@BatonIT
@ExtendWith(OutputCaptureExtension.class)
class LogsIT {

    private static final Set<String> HARMLESS = Set.of("Team", "Rep", "Product", "QuoteLine");

    @Autowired
    private Play play;

    @LocalServerPort
    private int port;

    /** What Spring Data says when a row is refused quotes the row. */
    @Test
    void noRowQuotesWhatIsInIt() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Table.class));

        assertThat(scan.findCandidateComponents("dev.baton"))
                .hasSizeGreaterThan(10)
                .extracting(row -> ClassUtils.resolveClassName(String.valueOf(row.getBeanClassName()), null))
                .filteredOn(row -> !HARMLESS.contains(row.getSimpleName()))
                .allSatisfy(row -> assertThat(row.getDeclaredMethod("toString")).isNotNull());
    }

    @Test
    void nothingPersonalIsInTheLogs(CapturedOutput output) {
        LeadNumber accepted = play.accepted("Zebrafink");
        Visitor marketer = Visitor.program(port, "marketer");
        marketer.post("/api/leads", "{\"email\": \"kim@quastenflosser.example\", \"company\": \"Quastenflosser\"}");
        marketer.post("/api/leads", "{\"email\": \"kim@quastenflosser.example\", \"employees\": -1}");
        marketer.get("/api/leads?email=kim@quastenflosser.example&stage=NONE");
        play.ask(NewLeads.demoRequest("Zebrafink"));

        assertThat(accepted.value()).startsWith("L-");
        assertThat(output.getAll().toLowerCase(java.util.Locale.ROOT)).doesNotContain("zebrafink", "quastenflosser");
    }
}
