package dev.baton.insight;

import dev.baton.platform.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The leads and scorecards behind tasks: of those tasks that the current user may read, and of no other. */
@Service
public class TaskCards {

    // the business key of a process about a lead is the lead's number, and so it is with a scorecard
    private static final String CARDS = """
            select task.id_ as taskId, lead.number, lead.grade, lead.score, lead.owner, lead.owner as ownerName,
                   coalesce(lead.company, nullif(trim(concat(lead.first_name, ' ', lead.last_name)), ''),
                            lead.email, lead.phone) as name
            from act_ru_task task
            join act_ru_execution instance on instance.id_ = task.proc_inst_id_
            join lead on lead.number = instance.business_key_
            where task.id_ in (:ids)
            union all
            select task.id_, card.number, null, null, card.proposed_by, card.proposed_by,
                   concat('Area under the curve: ', coalesce(cast(card.area_live as varchar(10)), 'unknown'), ' live, ',
                          coalesce(cast(card.area_proposed as varchar(10)), 'unknown'), ' learned')
            from act_ru_task task
            join act_ru_execution instance on instance.id_ = task.proc_inst_id_
            join scorecard_proposal card on card.number = instance.business_key_
            where task.id_ in (:ids)""";

    private final TaskService tasks;
    private final People people;
    private final JdbcClient jdbc;

    TaskCards(TaskService tasks, People people, JdbcClient jdbc) {
        this.tasks = tasks;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** One card for each task about a lead or a scorecard, in no order. */
    public List<TaskCard> of(Set<String> taskIds) {
        List<String> readable =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).listPage(0, taskIds.size()).stream()
                        .map(Task::getId)
                        .toList();
        return readable.isEmpty()
                ? List.of()
                : named(jdbc.sql(CARDS)
                        .param("ids", readable)
                        .query(TaskCard.class)
                        .list());
    }

    private List<TaskCard> named(List<TaskCard> cards) {
        Map<String, String> names =
                people.names(cards.stream().map(TaskCard::owner).toList());
        return cards.stream()
                .map(card -> card.ownedBy(names.getOrDefault(card.owner(), card.owner())))
                .toList();
    }
}
