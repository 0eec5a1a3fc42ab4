package dev.baton.outbox;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters, in the transaction of the work they tell about, and shows what became of them. */
@Service
public class Outbox {

    private final OutboxMessages messages;
    private final Clock clock;
    private final String domain;

    Outbox(OutboxMessages messages, Clock clock, @Value("${baton.mail.domain}") String domain) {
        this.messages = messages;
        this.clock = clock;
        this.domain = domain;
    }

    /** Keeps the letter; the same step of the same lead is posted once, however often it is asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        OutboxMessage message = OutboxMessage.of(letter, domain, clock.instant());
        if (!messages.existsByMessageId(message.messageId())) {
            messages.save(message);
        }
    }

    /** The newest letters first, those with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> page(@Nullable OutboxState state, long before, int most) {
        return state == null ? messages.page(before, most) : messages.page(state, before, most);
    }

    /** Tries a letter again that was given up. */
    @Transactional
    public OutboxMessage retry(long id) {
        OutboxMessage message =
                messages.findById(id).orElseThrow(() -> new RefusedException("There is no letter " + id));
        if (message.state() != OutboxState.FAILED) {
            throw new RefusedException(
                    "Letter %d is %s: only a FAILED one is tried again".formatted(id, message.state()));
        }
        return messages.save(message.again(clock.instant()));
    }
}
