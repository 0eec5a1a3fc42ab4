package dev.baton.intake;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in and was not taken as a lead by itself; it waits until a person has looked at it. */
@Service
@Transactional
public class SetAside {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_CONTENT = 20_000;

    private final JdbcClient database;
    private final Clock clock;

    SetAside(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The way by which something came. */
    public enum Door {
        FORM,
        MAIL
    }

    /** Why it is no lead. */
    public enum Reason {
        TRAP_FILLED,
        TOO_QUICK,
        UNREADABLE,
        TOO_LARGE,
        NO_SENDER,
        REFUSED
    }

    /** What a person decided about it. */
    public enum Outcome {
        TAKEN,
        DISMISSED
    }

    /**
     * One of them.
     *
     * @param subject the code of the campaign, or what the mail says it is about
     * @param content as it came; of a mail the sender and the beginning
     */
    public record Item(
            long id,
            Door way,
            String subject,
            Reason reason,
            @Nullable String detail,
            String content,
            OffsetDateTime cameAt,
            @Nullable OffsetDateTime settledAt,
            @Nullable String settledBy,
            @Nullable Outcome outcome) {}

    /** Keeps it. */
    public void keep(Door way, String subject, Reason reason, @Nullable String detail, String content) {
        database.sql("insert into set_aside (way, subject, reason, detail, content, came_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        way.name(),
                        cut(subject, LONGEST_SUBJECT),
                        reason.name(),
                        detail == null ? null : cut(detail, LONGEST_DETAIL),
                        cut(content, LONGEST_CONTENT),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Those that wait for a person, the newest first, with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<Item> waiting(long before, int most) {
        return database.sql("select * from set_aside where settled_at is null and id < ? order by id desc"
                        + " fetch first ? rows only")
                .params(before, most)
                .query(Item.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long countWaiting(Door way) {
        return database.sql("select count(*) from set_aside where settled_at is null and way = ?")
                .param(way.name())
                .query(Long.class)
                .single();
    }

    /** That one, which nobody else settles before this transaction ends. */
    public Optional<Item> hold(long id) {
        return database.sql("select * from set_aside where id = ? for update")
                .param(id)
                .query(Item.class)
                .optional();
    }

    /** Notes what a person decided. @throws RefusedException when somebody decided before */
    public void settle(Item item, Outcome outcome, String user) {
        if (item.outcome() != null) {
            throw new RefusedException("%s settled this before: %s".formatted(item.settledBy(), item.outcome()));
        }
        database.sql("update set_aside set settled_at = ?, settled_by = ?, outcome = ? where id = ?")
                .params(OffsetDateTime.now(clock), user, outcome.name(), item.id())
                .update();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
