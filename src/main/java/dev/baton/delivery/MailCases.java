package dev.baton.delivery;

import dev.baton.lead.Words;
import dev.baton.outbox.LetterGivenUp;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one open case of letters that the mail server did not take: a key keeps a second one from being opened. */
@Service
@Transactional
public class MailCases {

    private static final int MOST = 50;

    private final JdbcClient database;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailCases(JdbcClient database, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(LetterGivenUp letter) {
        if (lockOpen().isEmpty()) {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            database.sql("insert into mail_case (open_key, opened_at) values ('OPEN', ?)")
                    .param(now())
                    .update(key, "id");
            events.publishEvent(new MailStuck(Objects.requireNonNull(key.getKeyAs(Long.class))));
        }
    }

    /** Closes the case: all letters are tried again, or given up for good. */
    public void decide(long caseId, MailDecision decision, String by) {
        lockOpen();
        switch (decision) {
            case RETRY -> outbox.retryAll();
            case GIVE_UP -> outbox.withholdAll("Given up by " + by);
        }
        close(caseId, decision, by);
    }

    /** Tries one letter again; with the last one the case is closed, for nothing is left to decide. */
    public OutboxMessage retry(long letterId, String by) {
        Optional<Long> open = lockOpen();
        OutboxMessage letter = outbox.retry(letterId);
        open.filter(none -> outbox.countGivenUp() == 0).ifPresent(caseId -> {
            close(caseId, MailDecision.RETRY, by);
            events.publishEvent(new MailSeenTo(caseId));
        });
        return letter;
    }

    /**
     * The open case, which nobody else opens, closes or adds to until this transaction ends: a letter that is given up
     * meanwhile either belongs to it or begins the next one.
     */
    private Optional<Long> lockOpen() {
        return database.sql("select id from mail_case where open_key = 'OPEN' for update")
                .query(Long.class)
                .optional();
    }

    private void close(long caseId, MailDecision decision, String by) {
        database.sql("update mail_case set open_key = null, closed_at = ?, closed_by = ?, decision = ? where id = ?")
                .params(now(), by, decision.name(), caseId)
                .update();
    }

    /** What is the matter, for as long as it lasts: how many letters there are is told by the task. */
    public String summary() {
        return "The mail server did not take letters, and they were given up."
                + " The task 'Retry mail' in Tasklist tells how many, which, and what the server said.";
    }

    /** The letters as people read them in a form, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, Object> letters() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("count", outbox.countGivenUp());
        words.put("letters", outbox.givenUp(MOST).stream().map(MailCases::line).toList());
        return words;
    }

    private static Map<String, Object> line(OutboxMessage letter) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("lead", Objects.requireNonNullElse(letter.leadNumber(), ""));
        line.put("recipient", letter.recipient());
        line.put("subject", letter.subject());
        line.put("written", Words.time(letter.createdAt()));
        line.put("error", Objects.requireNonNullElse(letter.lastError(), ""));
        return line;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
