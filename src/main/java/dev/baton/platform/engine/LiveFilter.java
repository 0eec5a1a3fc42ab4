package dev.baton.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** What a filter asks for beyond its stored query: things known only when a person looks, such as who and when. */
public enum LiveFilter {
    /** Tasks assigned to whoever looks. */
    MINE {
        @Override
        TaskQuery narrow(Authentication viewer, Clock clock) {
            return new TaskQueryImpl().taskAssignee(viewer.getUserId());
        }
    },
    /** Tasks that nobody has claimed yet and that a group of the viewer may claim. */
    TEAM {
        @Override
        TaskQuery narrow(Authentication viewer, Clock clock) {
            List<String> groups = viewer.getGroupIds();
            TaskQueryImpl query = new TaskQueryImpl();
            return groups == null || groups.isEmpty()
                    ? query.taskIdIn(NO_TASK)
                    : query.taskCandidateGroupIn(groups).taskUnassigned();
        }
    },
    /** Tasks whose due time has passed. */
    OVERDUE {
        @Override
        TaskQuery narrow(Authentication viewer, Clock clock) {
            return new TaskQueryImpl().dueBefore(Date.from(clock.instant()));
        }
    },
    /** Tasks due between now and the end of the day, in UTC. */
    DUE_TODAY {
        @Override
        TaskQuery narrow(Authentication viewer, Clock clock) {
            Instant now = clock.instant();
            Instant tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
            return new TaskQueryImpl().dueAfter(Date.from(now)).dueBefore(Date.from(tomorrow));
        }
    };

    /** The property of a stored filter that names one of these. */
    public static final String PROPERTY = "baton.live";

    private static final String NO_TASK = "none";

    abstract TaskQuery narrow(Authentication viewer, Clock clock);

    static @Nullable LiveFilter of(@Nullable Filter filter) {
        Map<String, Object> properties = filter == null ? null : filter.getProperties();
        Object name = properties == null ? null : properties.get(PROPERTY);
        for (LiveFilter live : values()) {
            if (live.name().equals(name)) {
                return live;
            }
        }
        return null;
    }
}
