package dev.baton.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Who is measured: the same models under different settings. */
enum Side {
    /** Baton as it ships. */
    BATON("dev.baton.BatonApplication"),
    /** The same in another build, to see what a change saves. */
    EARLIER("dev.baton.BatonApplication"),
    /** Baton's models and tables with the engine as its Spring Boot starter sets it up. */
    STOCK("dev.baton.load.StockApplication") {
        @Override
        List<String> arguments() {
            return STARTER.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toList();
        }

        @Override
        String[] changes() {
            return Stream.of(
                            Stream.concat(OWN_INDEXES.stream(), MADE_ANEW.stream())
                                    .map(name -> "drop index if exists " + name),
                            BACK_TO_THE_ENGINES.stream(),
                            engineIndexes())
                    .flatMap(changes -> changes)
                    .toArray(String[]::new);
        }
    };

    /** The defaults of starter and engine wherever application.yaml says otherwise and it matters for speed. */
    private static final Map<String, String> STARTER = Map.ofEntries(
            Map.entry("camunda.bpm.history-level", "full"),
            Map.entry("camunda.bpm.generic-properties.properties.history-removal-time-strategy", "end"),
            Map.entry("camunda.bpm.generic-properties.properties.task-metrics-enabled", "true"),
            Map.entry("camunda.bpm.authorization.authorization-check-revokes", "auto"),
            Map.entry("camunda.bpm.authorization.tenant-check-enabled", "true"),
            Map.entry("camunda.bpm.eventing.execution", "true"),
            Map.entry("camunda.bpm.eventing.task", "true"),
            Map.entry("camunda.bpm.eventing.history", "true"),
            Map.entry("camunda.bpm.job-executor-acquire-by-priority", "false"),
            Map.entry("camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date", "false"),
            Map.entry("camunda.bpm.generic-properties.properties.ensure-job-due-date-not-null", "false"),
            Map.entry("camunda.bpm.job-execution.core-pool-size", "3"),
            Map.entry("camunda.bpm.job-execution.max-pool-size", "10"),
            Map.entry("camunda.bpm.job-execution.queue-capacity", "3"),
            Map.entry("camunda.bpm.job-execution.max-jobs-per-acquisition", "3"),
            Map.entry("camunda.bpm.job-execution.lock-time-in-millis", "300000"),
            Map.entry("camunda.bpm.job-execution.wait-time-in-millis", "5000"),
            Map.entry("camunda.bpm.job-execution.max-wait", "60000"),
            Map.entry("camunda.bpm.job-execution.backoff-time-in-millis", "0"),
            Map.entry("camunda.bpm.job-execution.max-backoff", "0"),
            Map.entry("baton.imports.batch", "1"),
            Map.entry("baton.imports.ahead", "10000000"),
            Map.entry("baton.background.hands-beside-people", "1000"),
            Map.entry("baton.background.jobs-together", "1"),
            Map.entry("baton.models.latest-for", "0s"),
            Map.entry("baton.people.known-for", "0s"),
            Map.entry("baton.background.lane.places", "0"),
            Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "false"),
            Map.entry("spring.datasource.hikari.connection-init-sql", "set jit = on"),
            Map.entry("spring.datasource.hikari.data-source-properties.preparedStatementCacheQueries", "256"),
            Map.entry("spring.datasource.hikari.data-source-properties.preparedStatementCacheSizeMiB", "5"));

    /** What migrations 3, 5, 9, 57 and 65 to 67 add to the engine's tables. */
    private static final List<String> OWN_INDEXES = List.of(
            "baton_task_by_due_date",
            "baton_task_by_priority",
            "baton_task_by_follow_up",
            "baton_task_by_name",
            "baton_task_by_assignee",
            "baton_task_of_assignee",
            "baton_subtask",
            "baton_right_by_creation",
            "baton_right_by_due_date",
            "baton_right_by_follow_up",
            "baton_right_by_priority",
            "baton_right_by_name",
            "baton_right_by_assignee",
            "baton_right_of_assignee",
            "baton_right_on_many",
            "baton_job_by_priority",
            "baton_job_by_due_date");

    /** What migrations 58 to 64 make anew. */
    private static final List<String> MADE_ANEW = List.of(
            "act_idx_variable_task_id",
            "act_idx_variable_task_name_type",
            "act_idx_variable_tenant_id",
            "act_idx_var_bytearray",
            "act_idx_batch_id",
            "act_idx_exec_tenant_id",
            "act_idx_exe_super",
            "act_idx_exe_parent",
            "act_idx_exec_buskey",
            "act_idx_task_tenant_id",
            "act_idx_task_owner",
            "act_idx_job_tenant_id",
            "act_idx_job_exception",
            "act_idx_event_subscr_tenant_id",
            "act_idx_athrz_procedef",
            "act_idx_auth_root_pi",
            "act_idx_auth_rm_time",
            "act_idx_auth_resource_id",
            "act_idx_tskass_task");

    private static final List<String> BACK_TO_THE_ENGINES = List.of(
            "drop trigger baton_right_on_task on act_ru_authorization",
            "drop trigger baton_task_of_rights on act_ru_task",
            "drop trigger baton_task_change_of_rights on act_ru_task");

    private static final Pattern INDEX = Pattern.compile("(?i)create index (?!if)");

    private final String main;

    Side(String main) {
        this.main = main;
    }

    String main() {
        return main;
    }

    /** What the application is started with beside the settings of production. */
    List<String> arguments() {
        return List.of();
    }

    /** What is changed in the database once the application has made its tables. */
    String[] changes() {
        return new String[0];
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> engineIndexes() {
        return Stream.of("engine", "history", "decision.history")
                .map(part -> script("org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part)))
                .flatMap(script -> Arrays.stream(script.split(";")))
                .map(String::strip)
                .filter(statement -> INDEX.matcher(statement).lookingAt())
                .map(statement -> INDEX.matcher(statement).replaceFirst("create index if not exists "));
    }

    private static String script(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
