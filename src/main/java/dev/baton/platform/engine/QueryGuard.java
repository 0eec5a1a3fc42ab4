package dev.baton.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a task query that carries an expression, also in the parts joined by "or" at which the engine's own check
 * does not look (CVE-2026-109432).
 */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        }
        return next.execute(command);
    }

    static void refuseExpressions(@Nullable Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks
                && (!tasks.getExpressions().isEmpty()
                        || tasks.getQueries().stream()
                                .anyMatch(part -> !part.getExpressions().isEmpty()))) {
            throw new BadUserRequestException("Expressions in task queries are forbidden");
        }
    }
}
