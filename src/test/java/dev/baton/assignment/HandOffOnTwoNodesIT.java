package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.BatonApplication;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.Desk;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.SharedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two nodes, each with an engine, caches and background work of its own, carry leads through routing, acceptance,
 * refusal and silence, with time moved. {@code -Dbaton.hand-off.leads=2000} takes more of them.
 */
class HandOffOnTwoNodesIT {

    private static final Logger LOG = LoggerFactory.getLogger(HandOffOnTwoNodesIT.class);

    private static final int LEADS = Integer.getInteger("baton.hand-off.leads", 120);
    private static final int SELLERS = 10;
    private static final int PEOPLE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T09:00:00Z");

    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

    private final JdbcTemplate jdbc = on(0, JdbcTemplate.class);

    @BeforeAll
    static void twoNodesWithOneDatabase() {
        String database = SharedPostgres.freshDatabase();
        IntStream.range(0, 2).forEach(node -> NODES.add(start(database)));
        moveTo(TUESDAY_MORNING);
        IdentityService identity = on(0, IdentityService.class);
        SalesTeams teams = on(0, SalesTeams.class);
        for (int seller = 0; seller < SELLERS; seller++) {
            User user = identity.newUser("seller" + seller);
            user.setPassword("Sells-Much-2026");
            identity.saveUser(user);
            teams.place("west", user.getId(), true);
        }
        on(0, JdbcTemplate.class).update("update rep set active = false where user_id not like 'seller%'");
    }

    @AfterAll
    static void stop() {
        NODES.forEach(node -> node.getBean(MovableClock.class).reset());
        NODES.forEach(ConfigurableApplicationContext::close);
        NODES.clear();
    }

    @Test
    void everyLeadHasOneOwnerAtEveryMoment() throws Exception {
        List<LeadNumber> leads = together(IntStream.range(0, LEADS)
                .<Callable<LeadNumber>>mapToObj(place -> () -> on(place, Leads.class)
                        .capture(NewLeads.demoRequest("Lead" + place), "test")
                        .number())
                .toList());
        awaitIdle();
        assertThat(shares())
                .hasSize(SELLERS)
                .allSatisfy(
                        share -> assertThat(share).isBetween((long) LEADS / SELLERS - 1, (long) LEADS / SELLERS + 1));
        LOG.info("offers a seller: {}", shares());

        moveTo(TUESDAY_MORNING.plus(Duration.ofMinutes(2)));
        // of four leads two are accepted, one is refused, and one is not answered
        together(IntStream.range(0, LEADS)
                .filter(place -> place % 4 != 3)
                .<Callable<Lead>>mapToObj(place -> () -> answer(place, leads.get(place), place % 4 == 2))
                .toList());
        awaitIdle();
        // as after a downtime: all deadlines of those who were not answered are over at once, and people go on asking
        moveTo(TUESDAY_MORNING.plus(Duration.ofHours(30)));
        LeadNumber meanwhile = on(1, Leads.class)
                .capture(NewLeads.demoRequest("Meanwhile"), "test")
                .number();
        awaitIdle();
        assertThat(on(0, Desk.class).openTasks(meanwhile)).containsExactly("AcceptLead");
        assertThat(count("select count(*) from assignment where state = 'TAKEN_BACK'"))
                .isEqualTo(LEADS / 4);
        for (String letter : List.of("Half of the time", "Not accepted in time", "Taken back", "Reassigned to you")) {
            assertThat(count("select count(*) from outbox_message where subject like '" + letter + "%'"))
                    .as(letter)
                    .isEqualTo(LEADS / 4);
        }
        together(IntStream.range(0, LEADS)
                .filter(place -> place % 4 == 3)
                .<Callable<Lead>>mapToObj(place -> () -> answer(place, leads.get(place), false))
                .toList());
        awaitIdle();

        assertThat(count("select count(*) from lead")).isEqualTo(LEADS + 1);
        assertThat(count("select count(*) from lead where stage = 'SAL'")).isEqualTo(LEADS - LEADS / 4);
        assertThat(on(0, RuntimeService.class).createIncidentQuery().count()).isZero();
        assertThat(count("""
                select count(*) from assignment one join assignment later
                    on later.lead_id = one.lead_id and later.id > one.id
                where one.ended_at is null or one.ended_at > later.assigned_at""")).as("assignments of a lead that overlap").isZero();
        assertThat(count("""
                select count(*) from assignment one join assignment later
                    on later.lead_id = one.lead_id and later.id > one.id and later.assignee = one.assignee
                where one.state in ('REFUSED', 'TAKEN_BACK')"""))
                .as("leads that came back to who had refused them or was silent")
                .isZero();
        assertThat(count("""
                select count(*) from lead left join assignment on assignment.open_lead_id = lead.id
                where lead.work_status <> 'CLOSED' and lead.owner is distinct from assignment.assignee"""))
                .as("open leads whose owner is not who was assigned")
                .isZero();
        assertThat(count("""
                select count(*) from (
                    select changes::jsonb -> 'owner' ->> 0 as was, changes::jsonb -> 'owner' ->> 1 as is_now,
                           lag(changes::jsonb -> 'owner' ->> 1) over history as before,
                           lead(id) over history is null as last, lead_id
                    from lead_change where jsonb_exists(changes::jsonb, 'owner')
                    window history as (partition by lead_id order by id)) step
                where was is null or is_now is null or was <> coalesce(before, was)
                   or last and is_now <> (select owner from lead where lead.id = step.lead_id)"""))
                .as("steps of an owner's history that do not follow from the one before")
                .isZero();
        assertThat(count("select count(distinct lead_id) from lead_change where jsonb_exists(changes::jsonb, 'owner')"))
                .isEqualTo(LEADS + 1);
        LOG.info("the system's and the sellers' seconds, median and 90 %: {}", jdbc.queryForList("""
                select state, count(*),
                    percentile_cont(array[0.5, 0.9]) within group (order by system_seconds)::text as system,
                    percentile_cont(array[0.5, 0.9]) within group (order by answer_seconds)::text as answer
                from hand_off group by state order by state"""));
    }

    private Lead answer(int place, LeadNumber number, boolean refuses) {
        Leads leads = on(place, Leads.class);
        Map<String, Object> answer = refuses
                ? Map.of("acceptance", "REFUSED", "refusal", "NOT_IN_TARGET_GROUP", "note", "A school")
                : Map.of("acceptance", "ACCEPTED");
        on(place, Desk.class).complete(leads.get(number).owner(), number, "AcceptLead", answer);
        return leads.get(number);
    }

    private List<Long> shares() {
        return jdbc.queryForList(
                "select count(*) from assignment where assignee like 'seller%' group by assignee order by assignee",
                Long.class);
    }

    private Long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    /** Several people at once, who reach one node or the other. */
    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }

    private static void awaitIdle() {
        ManagementService management = on(0, ManagementService.class);
        Instant last = Instant.now().plus(PATIENCE);
        while (management.createJobQuery().executable().count() > 0) {
            assertThat(Instant.now()).as("jobs are still due").isBefore(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static void moveTo(Instant moment) {
        NODES.forEach(node -> node.getBean(MovableClock.class).setTo(moment));
    }

    private static <T> T on(int node, Class<T> part) {
        return NODES.get(node % NODES.size()).getBean(part);
    }

    private static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(BatonApplication.class, MovableClock.class, Desk.class)
                .profiles("demo")
                .run(Stream.of(
                                "spring.datasource.url=" + database,
                                "spring.datasource.username=postgres",
                                "spring.datasource.password=postgres",
                                "server.port=0",
                                "baton.demo.samples=",
                                "baton.scheduling.enabled=false",
                                // those called "default" belong, once per Java machine, to what other tests share
                                "camunda.bpm.generate-unique-process-engine-name=true",
                                "camunda.bpm.webapp.enabled=false",
                                "camunda.bpm.metrics.enabled=false",
                                "camunda.bpm.generic-properties.properties.history-cleanup-enabled=false")
                        .map("--"::concat)
                        .toArray(String[]::new));
    }
}
