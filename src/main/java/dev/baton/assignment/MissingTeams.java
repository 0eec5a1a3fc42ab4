package dev.baton.assignment;

import dev.baton.lifecycle.DecisionTables;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells which teams the routing table names and nobody has set up: their leads go to the queue, and somebody must know.
 * Looked for at the start, and every minute for a table that was deployed since.
 */
@Component
class MissingTeams {

    private static final Logger LOG = LoggerFactory.getLogger(MissingTeams.class);
    private static final String TEAM = "teamCode";

    private final DecisionTables tables;
    private final Teams teams;
    private final CatchAll catchAll;
    private volatile Set<String> missing = Set.of();

    MissingTeams(DecisionTables tables, Teams teams, CatchAll catchAll, MeterRegistry registry) {
        this.tables = tables;
        this.teams = teams;
        this.catchAll = catchAll;
        Gauge.builder("baton.routing.teams.missing", () -> missing.size())
                .description("Teams that the routing table names and that do not exist")
                .register(registry);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        Set<String> now = new TreeSet<>(tables.textsIn(Ladders.TABLE, TEAM));
        if (!now.isEmpty()) {
            now.removeAll(teams.existing(now));
        }
        if (!now.equals(missing)) {
            now.forEach(this::warn);
            missing = now;
        }
    }

    private void warn(String team) {
        LOG.warn(
                "The table {} names team {}, which does not exist: its leads go to the queue of team {}. Add it under "
                        + "baton.organisation.teams, see README.md, or change the table",
                Ladders.TABLE,
                team,
                catchAll.team());
    }
}
