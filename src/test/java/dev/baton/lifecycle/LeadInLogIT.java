package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What fails over HTTP names the lead it is about, in the field in which jobs name theirs. */
@BatonIT
class LeadInLogIT {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
    }

    @Test
    void aRequestAboutALeadNamesIt() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        jdbc.update("update lead set seniority = 'NOBODY'");

        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/leads/" + lead)
                        .statusCode())
                .isEqualTo(500);

        assertThat(log.list)
                .filteredOn(line -> line.getFormattedMessage().startsWith("Problem "))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("lead", lead.value()));
    }

    @Test
    void anAnsweredFormNamesItsLead() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        String task = tasks.createTaskQuery().singleResult().getId();
        Visitor seller = Visitor.program(port, "rep");
        seller.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"rep\"}");
        jdbc.update("update lead set seniority = 'NOBODY'");
        log.list.clear();

        assertThat(seller.post(
                                "/engine-rest/task/" + task + "/submit-form",
                                "{\"variables\":{\"acceptance\":{\"value\":\"ACCEPTED\"}}}")
                        .statusCode())
                .isEqualTo(500);

        assertThat(log.list)
                .filteredOn(line -> line.getLoggerName().endsWith("rest.exception"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("lead", lead.value()));
    }
}
