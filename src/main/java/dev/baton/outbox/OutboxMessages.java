package dev.baton.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface OutboxMessages extends Repository<OutboxMessage, Long> {

    OutboxMessage save(OutboxMessage message);

    @Query("select message_id from outbox_message where lead_number = :leadNumber and step = :step")
    List<String> messageIds(String leadNumber, String step);

    /** Most are new, which would cost an exception of the library. */
    default Optional<String> messageIdOf(String leadNumber, String step) {
        return messageIds(leadNumber, step).stream().findFirst();
    }

    Optional<OutboxMessage> findById(Long id);

    Optional<OutboxMessage> findByMessageId(String messageId);

    @Query("select * from outbox_message where state = :state order by next_attempt_at limit :most")
    List<OutboxMessage> oldest(OutboxState state, int most);

    @Modifying
    @Query("update outbox_message set state = 'PENDING', attempts = 0, next_attempt_at = :now where state = 'FAILED'")
    int againAll(Instant now);

    @Modifying
    @Query(
            "update outbox_message set state = 'WITHHELD', next_attempt_at = :now,"
                    + " last_error = substring(concat(cast(:reason as varchar), last_error) from 1 for 2000) where state = 'FAILED'")
    int withholdAll(String reason, Instant now);

    /** The next letter that is due and that no other node holds. */
    @Query("""
            select * from outbox_message where state = 'PENDING' and next_attempt_at <= :now
            order by next_attempt_at limit 1 for update skip locked""")
    Optional<OutboxMessage> nextDue(Instant now);

    /** The letter, unless it was tried meanwhile, or another node has it. */
    @Query("select * from outbox_message where id = :id and state = 'PENDING' and attempts = :attempts"
            + " for update skip locked")
    Optional<OutboxMessage> stillDue(long id, int attempts);

    long countByState(OutboxState state);

    /** What waits for a better hour of its reader is not late. */
    @Query("select min(created_at) from outbox_message"
            + " where state = 'PENDING' and (attempts > 0 or next_attempt_at <= :now)")
    Optional<Instant> oldestPending(Instant now);

    @Query("select * from outbox_message where id < :before order by id desc limit :most")
    List<OutboxMessage> page(long before, int most);

    @Query("select * from outbox_message where state = :state and id < :before order by id desc limit :most")
    List<OutboxMessage> page(OutboxState state, long before, int most);
}
