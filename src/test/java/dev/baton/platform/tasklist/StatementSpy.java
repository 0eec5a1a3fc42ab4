package dev.baton.platform.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Sees which statements reach the database, and how it answers them. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class StatementSpy extends AbstractProcessEnginePlugin implements Interceptor {

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> statements = new ArrayList<>();
    private final List<JsonNode> plans = new ArrayList<>();
    private boolean explaining;

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(this);
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        MappedStatement statement = (MappedStatement) invocation.getArgs()[0];
        if (statement.getId().contains("Task")
                || statement.getId().contains("Rights")
                || statement.getId().contains("ReadAhead")) {
            statements.add(statement.getId().substring(statement.getId().lastIndexOf('.') + 1));
            if (explaining) {
                plans.add(plan(
                        (Executor) invocation.getTarget(), statement, invocation.getArgs()[1]));
            }
        }
        return invocation.proceed();
    }

    /** The statements since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Runs this and returns the plan of each statement, with what it really did. */
    List<JsonNode> explain(Runnable queries) {
        plans.clear();
        explaining = true;
        try {
            queries.run();
        } finally {
            explaining = false;
        }
        return List.copyOf(plans);
    }

    private JsonNode plan(Executor executor, MappedStatement statement, Object parameter)
            throws SQLException, JsonProcessingException {
        Connection connection = executor.getTransaction().getConnection();
        BoundSql sql = statement.getBoundSql(parameter);
        try (PreparedStatement explain =
                connection.prepareStatement("explain (analyze, buffers, format json) " + sql.getSql())) {
            statement
                    .getConfiguration()
                    .newParameterHandler(statement, parameter, sql)
                    .setParameters(explain);
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return json.readTree(plan.getString(1)).path(0).path("Plan");
            }
        }
    }
}
