package dev.baton.lead;

import dev.baton.platform.AtHand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which team has a lead, as far as this transaction has read it: each step of a lead begins with several deadlines. */
@Component
class TeamsAtHand {

    private final LeadRows rows;
    private final AtHand<Long, Optional<String>> teams = new AtHand<>();

    TeamsAtHand(LeadRows rows) {
        this.rows = rows;
    }

    @Nullable
    String of(long lead) {
        return teams.map().computeIfAbsent(lead, this::read).orElse(null);
    }

    /** The lead as it was read or written. */
    Lead know(Lead lead) {
        teams.map().put(lead.id().value(), Optional.ofNullable(lead.teamCode()));
        return lead;
    }

    private Optional<String> read(long lead) {
        return Optional.ofNullable(rows.teamOf(lead));
    }
}
