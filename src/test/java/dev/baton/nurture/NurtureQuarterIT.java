package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.delivery.MailEvent;
import dev.baton.delivery.MailEventKind;
import dev.baton.delivery.MailEvents;
import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Seniority;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxState;
import dev.baton.outbox.Postman;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many leads through a program of three steps over a quarter, with the mail server away for a day: whoever was due got
 * each step once, and whoever said no or could not be reached got nothing from then on. With
 * {@code -Dbaton.test.quarter=1000} there are a thousand of them.
 */
@BatonIT
class NurtureQuarterIT {

    private static final int LEADS = Integer.getInteger("baton.test.quarter", 60);
    private static final List<String> COUNTRIES = List.of("DE", "US", "JP", "GB", "BR");
    private static final int DAYS = 90;
    private static final int HOURS = 6;
    private static final int FIRST_MAILS = 48;

    private final List<String> received = new ArrayList<>();
    private GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Leads leads;

    @Autowired
    private MailEvents events;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void eachStepComesOnceToWhomItIsDueAndNeverToWhoWantsNone() {
        clock.setTo(Instant.parse("2026-03-02T09:00:00Z"));
        server.start();
        int port = server.getSmtp().getPort();
        Map<Integer, LeadNumber> asked = ask();
        Map<LeadNumber, Integer> before =
                new TreeMap<>((one, two) -> one.value().compareTo(two.value()));

        for (int day = 0; day < DAYS; day++) {
            sayNo(asked, day, before);
            oneDay(day, port);
        }
        collect();

        Map<String, Long> counts = received.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(counts.values()).as("mails per lead and step").containsOnly(1L);
        asked.values().forEach(lead -> {
            long mails = counts.keySet().stream()
                    .filter(id -> id.startsWith("<" + lead + "."))
                    .count();
            int expected = before.containsKey(lead) ? before.get(lead) : 3;
            assertThat(mails).as(lead.value()).isEqualTo(expected);
        });
        assertThat(outbox.page(OutboxState.FAILED, Long.MAX_VALUE, 10)).isEmpty();
        tell(counts.size(), before);
    }

    private Map<Integer, LeadNumber> ask() {
        Map<Integer, LeadNumber> asked = new TreeMap<>();
        for (int person = 0; person < LEADS; person++) {
            String country = COUNTRIES.get(person % COUNTRIES.size());
            asked.put(
                    person,
                    leads.capture(
                                    NewLeads.of(
                                            "Person" + person,
                                            Seniority.UNKNOWN,
                                            0,
                                            InquiryKind.DOWNLOAD,
                                            country,
                                            true),
                                    "test")
                            .number());
        }
        work();
        return asked;
    }

    /** Every tenth opts out, at different times, and every seventeenth cannot be reached. */
    private void sayNo(Map<Integer, LeadNumber> asked, int day, Map<LeadNumber, Integer> before) {
        asked.forEach((person, lead) -> {
            if (person % 10 == 3 && person / 10 % DAYS == day) {
                before.putIfAbsent(lead, mailsTo(lead));
                leads.record(lead, InteractionKind.OPT_OUT, Channel.PHONE, "No more, please", "test");
            } else if (person % 17 == 5 && person % 30 == day) {
                before.putIfAbsent(lead, mailsTo(lead));
                events.take(List.of(new MailEvent(
                        "event-" + person,
                        MailEventKind.HARD_BOUNCE,
                        "person%d@person%d.example".formatted(person, person),
                        null,
                        "550 no such user")));
            }
        });
    }

    private int mailsTo(LeadNumber lead) {
        return sql.queryForObject(
                "select count(*) from outbox_message where lead_number = ? and state = 'SENT'",
                Integer.class,
                lead.value());
    }

    private void oneDay(int day, int port) {
        for (int hour = HOURS; hour <= 24; hour += HOURS) {
            clock.advance(Duration.ofHours(HOURS));
            outage(24 * day + hour, port);
            work();
            Postman.to(beans, port).carryAll();
        }
    }

    /** A day without a mail server, from the moment in which the first mails are due. */
    private void outage(int hours, int port) {
        if (hours == FIRST_MAILS) {
            collect();
            server.stop();
        } else if (hours == FIRST_MAILS + 24) {
            server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    private void work() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due();
        }
    }

    private List<Job> due() {
        return management.createJobQuery().withRetriesLeft().executable().listPage(0, 500);
    }

    private void collect() {
        for (MimeMessage mail : server.getReceivedMessages()) {
            try {
                received.add(mail.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void tell(int mails, Map<LeadNumber, Integer> stopped) {
        System.out.printf(
                "%d leads, %d days: %d mails, one for each lead and step; %d stopped, %d of them before their first mail;"
                        + " tries that failed while the server was away: %d letters%n",
                LEADS,
                DAYS,
                mails,
                stopped.size(),
                stopped.values().stream().filter(count -> count == 0).count(),
                sql.queryForObject("select count(*) from outbox_message where attempts > 1", Integer.class));
    }
}
