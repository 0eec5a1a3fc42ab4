package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadNumber;
import dev.baton.platform.measure.Counting;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Prometheus reads, as Prometheus reads it. */
@BatonIT
class MeasuresIT {

    private static final String ADDRESS = "/actuator/prometheus";
    private static final String PASSWORD = "Measures-Only-2026";
    private static final Pattern NAME = Pattern.compile("\\b(baton|http|hikaricp|process|jvm)_[a-z_]+");

    private static final Pattern GROUPED = Pattern.compile("by \\(([a-z_, ]+)\\)");

    private static final Pattern LABEL = Pattern.compile("(baton_[a-z_]+)\\{([a-z]+=\"[^\"]+\")}");

    @Autowired
    private Play play;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskMeasures tasks;

    @Autowired
    private List<Counting> countings;

    @LocalServerPort
    private int port;

    @Test
    void onlyTheProgramThatMeasuresReadsThem() {
        assertThat(Visitor.stranger(port).get(ADDRESS).statusCode()).isEqualTo(401);
        assertThat(Visitor.program(port, "admin").get(ADDRESS).statusCode()).isEqualTo(403);
        assertThat(Visitor.program(port, "metrics", "wrong").get(ADDRESS).statusCode())
                .isEqualTo(401);
        assertThat(metrics().get(ADDRESS).statusCode()).isEqualTo(200);
        assertThat(metrics().get("/api/leads").statusCode()).isEqualTo(401);
        assertThat(metrics().get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void dashboardAndAlertsFindEveryNameTheyAskFor() throws IOException {
        play.ask(NewLeads.demoRequest("Named"));
        clock.advance(Duration.ofDays(3));
        jobs.runDue();
        tasks.count();
        metrics().get(ADDRESS); // so that there is an answer to count

        Set<String> asked = names(Files.readString(Path.of("deploy/grafana/dashboards/baton.json")));
        asked.addAll(names(Files.readString(Path.of("deploy/alerts.yml"))));
        // there is a measure of the mailbox only where one is read
        assertThat(asked.remove("baton_mailbox_unread_seconds")).isTrue();

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(names(read())).containsAll(asked);
        LABEL.matcher(Files.readString(Path.of("deploy/alerts.yml")))
                .results()
                .forEach(label -> assertThat(read().lines())
                        .anyMatch(line -> line.startsWith(label.group(1) + "{") && line.contains(label.group(2))));
    }

    @Test
    void everyLabelByWhichTheDashboardGroupsIsThere() throws IOException {
        play.ask(NewLeads.demoRequest("Labelled"));
        clock.advance(Duration.ofDays(3));
        jobs.runDue();
        tasks.count();
        metrics().get(ADDRESS);
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("deploy/grafana/dashboards/baton.json").toFile());
        String measures = read();

        assertThat(dashboard.findValuesAsText("expr")).hasSizeGreaterThan(15).allSatisfy(query -> {
            List<String> labels = GROUPED.matcher(query)
                    .results()
                    .flatMap(by -> Stream.of(by.group(1).split(", *")))
                    .filter(label -> !label.equals("instance")) // Prometheus's own
                    .toList();
            for (String name : names(query)) {
                assertThat(measures.lines().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " ")))
                        .as(query)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(labels).allMatch(label -> line.contains(label + "=")));
            }
        });
    }

    @Test
    void openTasksAreCountedByStepQueueAndAge() {
        play.ask(NewLeads.demoRequest("Aged"));
        tasks.count();
        assertThat(value("baton_tasks_open{age=\"under 1 h\",queue=\"team-west\",step=\"AcceptLead\"}"))
                .isEqualTo(1);
        assertThat(value("baton_tasks_overdue{queue=\"team-west\",step=\"AcceptLead\"}"))
                .isZero();

        clock.advance(Duration.ofDays(2));
        tasks.count();
        assertThat(value("baton_tasks_open{age=\"under 1 h\",queue=\"team-west\",step=\"AcceptLead\"}"))
                .isZero();
        assertThat(value("baton_tasks_open{age=\"1 day to 1 week\",queue=\"team-west\",step=\"AcceptLead\"}"))
                .isEqualTo(1);
        assertThat(value("baton_tasks_overdue{queue=\"team-west\",step=\"AcceptLead\"}"))
                .isEqualTo(1);
    }

    @Test
    void everyDeadlineThatPassesIsCountedOnce() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Late"));
        double before = sum("baton_deadlines_passed_total");
        clock.advance(Duration.ofDays(2));
        jobs.runDue();

        assertThat(play.lead(lead).number()).isEqualTo(lead);
        assertThat(sum("baton_deadlines_passed_total")).isGreaterThan(before);
        double after = sum("baton_deadlines_passed_total");
        jobs.runDue();
        assertThat(sum("baton_deadlines_passed_total")).isEqualTo(after);
    }

    @Test
    void inquiriesAreCountedByWhetherTheyWereNew() {
        double created = value("baton_leads_received_total{outcome=\"created\"}");
        double joined = value("baton_leads_received_total{outcome=\"joined\"}");
        play.ask(NewLeads.demoRequest("Twice"));
        play.ask(NewLeads.demoRequest("Twice"));

        assertThat(value("baton_leads_received_total{outcome=\"created\"}")).isEqualTo(created + 1);
        assertThat(value("baton_leads_received_total{outcome=\"joined\"}")).isEqualTo(joined + 1);
    }

    @Test
    void dueJobsAndTheOldestOfThemAreSeen() {
        play.ask(NewLeads.demoRequest("Waiting"));
        clock.advance(Duration.ofDays(1));
        int due = jobs.due().size();

        assertThat(due).isPositive();
        countings.forEach(Counting::count);
        assertThat(value("baton_jobs_due")).isEqualTo(due);
        assertThat(value("baton_jobs_oldest_due_seconds")).isPositive();
        management.setJobRetries(jobs.due().get(0).getId(), 0);
        countings.forEach(Counting::count);
        assertThat(value("baton_jobs_due")).isEqualTo(due - 1.0);
        assertThat(value("baton_incidents_open")).isEqualTo(1);
        assertThat(value("baton_jobs_failed")).isEqualTo(1);
    }

    @Test
    void aNumberThatWasCountedTooLongAgoIsNotTold() {
        play.ask(NewLeads.demoRequest("Silent"));
        countings.forEach(Counting::count);
        tasks.count();
        assertThat(value("baton_incidents_open")).isZero();

        clock.advance(Duration.ofMinutes(4));

        for (String name : List.of("baton_jobs_due", "baton_incidents_open", "baton_imports_open")) {
            assertThat(value(name)).as(name).isNaN();
        }
        assertThat(sum("baton_outbox_letters")).isNaN();
        assertThat(sum("baton_tasks_open")).isNaN();
    }

    private double value(String series) {
        return read().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(MeasuresIT::number)
                .sum();
    }

    private double sum(String name) {
        return read().lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(MeasuresIT::number)
                .sum();
    }

    private static double number(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private String read() {
        return metrics().get(ADDRESS).body();
    }

    private Visitor metrics() {
        return Visitor.program(port, "metrics", PASSWORD);
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
