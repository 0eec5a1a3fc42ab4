package dev.baton.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may have a lead, the first choice first, as the routing table decided.
 *
 * @param decision the id of the kept decision, if a table was asked
 * @param decidedAt when it was
 */
public record Ladder(@Nullable Long decision, @Nullable Instant decidedAt, List<Route> routes) {

    /** What comes after a row that leads to the queue is never asked. */
    public Ladder {
        int last = 0;
        while (last < routes.size() && !routes.get(last).last()) {
            last++;
        }
        routes = List.copyOf(routes.subList(0, Math.min(last + 1, routes.size())));
    }

    /** Who may have a lead, whenever that was decided. */
    public Ladder(@Nullable Long decision, List<Route> routes) {
        this(decision, null, routes);
    }

    /** The codes of the teams on it. */
    Set<String> teams() {
        return named(Route::team);
    }

    /** The sellers it names. */
    Set<String> sellers() {
        return named(Route::seller);
    }

    private Set<String> named(Function<Route, @Nullable String> part) {
        return routes.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
