package dev.baton.platform.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BatonIT
class HousekeepingIT {

    private static final String OLD_REPORT = "date '2026-01-01', date '2026-01-31', 'old', ?";
    private static final String YOUNG_REPORT = "date '2026-01-01', date '2026-01-31', 'young', ?";

    @Autowired
    private List<Expiring> expiring;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Leads leads;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void clear() {
        for (String table : List.of(
                "outbox_message",
                "idempotency_key",
                "import_rejection",
                "import_job",
                "mail_event",
                "mail_message",
                "attachment",
                "nurture_report")) {
            database.sql("delete from " + table).update();
        }
    }

    @Test
    void whatCannotBeRemovedKeepsNothingElse() {
        List<String> asked = new ArrayList<>();
        Expiring stuck = expiring("stuck", () -> {
            throw new IllegalStateException("locked");
        });

        new Housekeeping(List.of(stuck, expiring("free", () -> asked.add("free"))), transaction, clock).tidy();

        assertThat(asked).containsExactly("free");
    }

    private static Expiring expiring(String name, Runnable removal) {
        return new Expiring() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int removeExpired(Instant now, int most) {
                removal.run();
                return 0;
            }
        };
    }

    @Test
    void whatHasExpiredGoesInBatchesAndAllElseStays() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        letters("old", 2_500, "SENT", now.minusDays(91));
        letters("given-up", 1, "FAILED", now.minusDays(91));
        letters("waiting", 1, "PENDING", now.minusDays(91));
        letters("young", 1, "SENT", now.minusDays(89));
        key("old", now.minusDays(31));
        key("young", now.minusDays(29));
        row("mail_event (event_id, kind, address_key, noted_at)", "'old', 'COMPLAINT', 'a', ?", now.minusDays(366));
        row("mail_event (event_id, kind, address_key, noted_at)", "'young', 'COMPLAINT', 'a', ?", now.minusDays(364));
        row("nurture_report (from_day, to_day, asked_by, asked_at)", OLD_REPORT, now.minusDays(91));
        row("nurture_report (from_day, to_day, asked_by, asked_at)", YOUNG_REPORT, now.minusDays(89));
        row("mail_message (message_key, outcome, read_at)", "'old', 'LEAD', ?", now.minusDays(366));
        row("mail_message (message_key, outcome, read_at)", "'young', 'LEAD', ?", now.minusDays(364));
        attachments(now);
        long old = importOf("DONE", now.minusDays(366), 1_200);
        long young = importOf("DONE", now.minusDays(364), 3);
        long running = importOf("RUNNING", now.minusDays(366), 3);

        new Housekeeping(expiring, transaction, clock).tidy();

        assertThat(all("select distinct recipient from outbox_message"))
                .containsExactlyInAnyOrder("given-up", "waiting", "young");
        assertThat(all("select request_key from idempotency_key")).containsExactly("young");
        assertThat(all("select event_id from mail_event")).containsExactly("young");
        assertThat(all("select asked_by from nurture_report")).containsExactly("young");
        assertThat(all("select message_key from mail_message")).containsExactly("young");
        assertThat(all("select name from attachment")).containsExactlyInAnyOrder("ended-young", "open-old");
        assertThat(all("select cast(id as varchar) from import_job"))
                .containsExactlyInAnyOrder("" + young, "" + running)
                .doesNotContain("" + old);
        assertThat(all("select line_number from import_rejection")).hasSize(6);
    }

    private void letters(String to, int many, String state, OffsetDateTime at) {
        database.sql(
                        "insert into outbox_message (message_id, step, recipient, subject, body, state, next_attempt_at,"
                                + " created_at) select ? || n, 'step', ?, 'subject', 'body', ?, ?, ? from generate_series(1, ?) n")
                .params(to, to, state, at, at, many)
                .update();
    }

    private void row(String columns, String values, OffsetDateTime at) {
        database.sql("insert into %s values (%s)".formatted(columns, values))
                .param(at)
                .update();
    }

    private void attachments(OffsetDateTime now) {
        String columns = "attachment (lead_id, name, type, size, content, came_at)";
        String file = "%d, '%s', 'text/plain', 1, decode('41', 'hex'), ?";
        LeadNumber ended = leads.capture(NewLeads.download("Ended"), "test").number();
        LeadNumber open = leads.capture(NewLeads.download("Open"), "test").number();
        leads.change(leads.get(ended).id(), lead -> lead.disqualify(clock.instant()));
        row(columns, file.formatted(leads.get(ended).id().value(), "ended-old"), now.minusDays(1826));
        row(columns, file.formatted(leads.get(ended).id().value(), "ended-young"), now.minusDays(1824));
        row(columns, file.formatted(leads.get(open).id().value(), "open-old"), now.minusDays(1826));
    }

    private void key(String key, OffsetDateTime at) {
        database.sql("insert into idempotency_key values ('marketer', ?, 'hash', 201, '{}', ?)")
                .params(key, at)
                .update();
    }

    private long importOf(String state, OffsetDateTime finished, int rejected) {
        long id = database.sql(
                        "insert into import_job (file_name, mapping, state, lines_total, requested_by, requested_at,"
                                + " finished_at) values ('f', '{}', ?, 1, 'marketer', ?, ?) returning id")
                .params(state, finished, finished)
                .query(Long.class)
                .single();
        database.sql("insert into import_rejection select ?, n, 'reason', 'row' from generate_series(1, ?) n")
                .params(id, rejected)
                .update();
        return id;
    }

    private List<String> all(String query) {
        return database.sql(query).query(String.class).list();
    }
}
