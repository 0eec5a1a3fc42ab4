package dev.baton.delivery;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.StoryChapter;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether mail reaches the person, which is another thing than whether they want it. */
@Component
class MailChapter implements StoryChapter {

    private final BlockedAddresses blocked;

    MailChapter(BlockedAddresses blocked) {
        this.blocked = blocked;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        String email = String.valueOf(story.getOrDefault("email", ""));
        String reach = email.isBlank()
                ? "There is no address"
                : blocked.of(email).map(BlockedAddress::words).orElse("Reaches the person, as far as is known");
        story.put("mail", reach);
    }
}
