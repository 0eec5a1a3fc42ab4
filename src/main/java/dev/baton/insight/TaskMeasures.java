package dev.baton.insight;

import dev.baton.platform.measure.LastCount;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many tasks are open in each step and queue, how old they are, and how many are past their due time. The queue is
 * the group that may claim them, or {@value #IN_PERSON} when a task was given to one person from the start. Counted once
 * a minute and not whenever it is asked for: it is a look at all open tasks.
 */
@Component
class TaskMeasures {

    private static final String IN_PERSON = "in person";

    /** A task that was escalated has several groups and is counted once, with the first of them. */
    private static final String QUEUES = "select task_id_, min(group_id_) as queue from act_ru_identitylink"
            + " where type_ = 'candidate' and group_id_ is not null group by task_id_";

    private static final List<Age> AGES = List.of(
            new Age("under 1 h", Duration.ZERO, Duration.ofHours(1)),
            new Age("1 h to 1 day", Duration.ofHours(1), Duration.ofDays(1)),
            new Age("1 day to 1 week", Duration.ofDays(1), Duration.ofDays(7)),
            new Age("over 1 week", Duration.ofDays(7), Duration.ofDays(36_500)));

    private final JdbcClient database;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge overdue;

    TaskMeasures(JdbcClient database, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.clock = clock;
        this.open = MultiGauge.builder("baton.tasks.open")
                .description("Open tasks by step, queue and age")
                .register(registry);
        this.overdue = MultiGauge.builder("baton.tasks.overdue")
                .description("Open tasks past their due time, by step and queue")
                .register(registry);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void count() {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Row<?>> byAge = new ArrayList<>();
        List<Row<?>> late = new ArrayList<>();
        String counts = ", count(*) filter (where create_time_ > ? and create_time_ <= ?)".repeat(AGES.size());
        List<Object> moments = new ArrayList<>();
        AGES.forEach(age -> {
            moments.add(now.minus(age.to()));
            moments.add(now.minus(age.from()));
        });
        moments.add(now);
        database.sql("select task_def_key_, coalesce(queue, '" + IN_PERSON + "')" + counts
                        + ", count(*) filter (where due_date_ < ?) from act_ru_task"
                        + " left join (" + QUEUES
                        + ") queues on task_id_ = act_ru_task.id_ group by task_def_key_, queue")
                .params(moments)
                .query(row -> {
                    Tags queue = Tags.of("step", row.getString(1), "queue", row.getString(2));
                    for (int age = 0; age < AGES.size(); age++) {
                        byAge.add(row(queue.and("age", AGES.get(age).name()), row.getLong(age + 3)));
                    }
                    late.add(row(queue, row.getLong(AGES.size() + 3)));
                });
        open.register(byAge, true);
        overdue.register(late, true);
    }

    private Row<?> row(Tags tags, long count) {
        return Row.of(tags, LastCount.of(count, clock), LastCount::value);
    }

    private record Age(String name, Duration from, Duration to) {}
}
