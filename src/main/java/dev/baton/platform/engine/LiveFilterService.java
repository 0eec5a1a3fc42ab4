package dev.baton.platform.engine;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * Runs stored filters with their {@link LiveFilter}, keeps expressions out of them, and counts only so far as a person
 * looks: Tasklist asks for the count with every page, every ten seconds.
 */
class LiveFilterService extends FilterServiceImpl {

    private static final Authentication NOBODY = new Authentication("nobody", List.of());

    private final Clock clock;
    private final int countUpTo;

    LiveFilterService(Clock clock, int countUpTo) {
        this.clock = clock;
        this.countUpTo = countUpTo;
    }

    @Override
    public Filter saveFilter(Filter filter) {
        Query<?, ?> stored = filter.getQuery();
        QueryGuard.refuseExpressions(stored);
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        return inOneCommand(() -> super.list(filterId, this.<T, Query<?, T>>narrowed(filterId, null)));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q more) {
        return inOneCommand(() -> super.list(filterId, this.<T, Q>narrowed(filterId, more)));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        return inOneCommand(() -> super.listPage(filterId, this.<T, Query<?, T>>narrowed(filterId, null), first, most));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q more, int first, int most) {
        return inOneCommand(() -> super.listPage(filterId, this.<T, Q>narrowed(filterId, more), first, most));
    }

    @Override
    public <T> T singleResult(String filterId) {
        return inOneCommand(() -> super.singleResult(filterId, this.<T, Query<?, T>>narrowed(filterId, null)));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q more) {
        return inOneCommand(() -> super.singleResult(filterId, this.<T, Q>narrowed(filterId, more)));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> more) {
        return inOneCommand(() -> commandExecutor.execute(
                new CountSoFar(filterId, this.<Task, TaskQuery>narrowed(filterId, more), countUpTo)));
    }

    /** So that the filter is read once, though it is asked for twice. */
    private <T> T inOneCommand(Supplier<T> answer) {
        return commandExecutor.execute(context -> answer.get());
    }

    // every filter of the engine asks for tasks, so what its callers pass is a task query
    @SuppressWarnings("unchecked")
    private <T, Q extends Query<?, T>> Q narrowed(String filterId, @Nullable Query<?, ?> more) {
        TaskQueryImpl asked = more == null ? new TaskQueryImpl() : (TaskQueryImpl) more;
        QueryGuard.refuseExpressions(asked);
        LiveFilter live = LiveFilter.of(getFilter(filterId));
        return (Q) (live == null ? asked : asked.extend(live.narrow(viewer(), clock)));
    }

    private Authentication viewer() {
        Authentication viewer = commandExecutor.execute(CommandContext::getAuthentication);
        return viewer == null ? NOBODY : viewer;
    }

    /** Counts, where the task list has a quick statement, up to a limit. */
    private static final class CountSoFar extends ExecuteFilterCountCmd {

        private static final long serialVersionUID = 1L;

        private final int limit;

        CountSoFar(String filterId, Query<?, ?> more, int limit) {
            super(filterId, more);
            this.limit = limit;
        }

        @Override
        public Long execute(CommandContext context) {
            Query<?, ?> query = getFilter(context).getQuery();
            ((TaskQueryImpl) query).setMaxResults(limit);
            return Math.min(query.count(), limit);
        }
    }
}
