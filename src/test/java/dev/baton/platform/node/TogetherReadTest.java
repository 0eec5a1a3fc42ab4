package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.Leads;
import dev.baton.support.BatonTest;
import dev.baton.support.NewLeads;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the database that a trial begins with. */
@BatonTest
class TogetherReadTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private Leads leads;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PeopleFirst people;

    @Autowired
    private CamundaBpmProperties settings;

    @Test
    void jobsOfACrowdAreReadTogetherAndDone() {
        IntStream.range(0, 3).forEach(one -> leads.capture(NewLeads.demoRequest("Trial" + one), "marketer"));

        List<String> group = management.createJobQuery().messages().list().stream()
                .map(Job::getId)
                .toList();
        new GroupsOfATest(engine, people, settings).run(group);

        assertThat(group).hasSize(3);
        assertThat(database.sql("select count(*) from lead where band is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
