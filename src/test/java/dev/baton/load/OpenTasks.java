package dev.baton.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Open tasks as the engine would have written them: with their instances, candidates and rights.
 *
 * <p>Of a hundred tasks 70 are leads that a team of twenty may accept, every third of them claimed; 10 are reviews of
 * marketing, 15 are at work with a seller, 4 with operations, 1 with finance and 10 in all with the executives. The
 * newest team has the newest tasks only, which is the worst case for a walk through all tasks in an order.
 */
final class OpenTasks {

    private static final int OF_THE_EXECUTIVES = 10;
    private static final String KIND = "(t.n * 7919 % 100)";
    private static final String TEAM = "(case when t.n > t.all_of_them * 0.99 then 20 else 1 + t.n * 104729 % 19 end)";
    private static final String REP = "'rep-' || " + TEAM + " || '-' || (t.n * 31 % 10)";

    private OpenTasks() {}

    /** Opens tasks until there are so many, as people and their colleagues would have left them. */
    static void fillUpTo(int tasks, Watch watch) {
        int open = (int) watch.number("select count(*) from act_ru_task");
        statements(open + 1, tasks).forEach(watch::execute);
        watch.execute("vacuum (analyze)");
        watch.execute("checkpoint");
    }

    private static List<String> statements(int first, int last) {
        List<String> all = new ArrayList<>();
        all.add("drop table if exists pg_temp.t");
        all.add("""
                create temporary table t as
                select n, %2$d::bigint as all_of_them, md5('e' || n)::uuid::text as execution,
                    md5('t' || n)::uuid::text as task, random() as r
                from generate_series(%1$d::bigint, %2$d) n
                """.formatted(first, last));
        all.add("drop table if exists pg_temp.open_task");
        all.add("""
                create temporary table open_task as
                select k.*, d.id_ as definition,
                    case when k.key = 'AcceptLead' and k.n %% 3 = 0 or k.at_work then k.rep
                         when k.key = 'ReviewLead' and k.n %% 10 = 0 then 'marketer' end as assignee
                from (
                    select t.*, %1$s as kind, 'team-t' || %2$s as team, %3$s as rep, %1$s between 80 and 94 as at_work,
                        case when t.n > t.all_of_them - %4$d then 'ApproveDiscount'
                             when %1$s < 70 then 'AcceptLead' when %1$s < 80 then 'ReviewLead'
                             when %1$s < 86 then 'DiscoverNeeds' when %1$s < 91 then 'DraftQuote'
                             when %1$s < 95 then 'DecideDeal' when %1$s < 97 then 'ConfirmOrder'
                             when %1$s < 99 then 'DeliverOrder' else 'ApproveTerms' end as key
                    from t) k
                join (select max(id_) as id_, key_ from act_re_procdef group by key_) d
                    on d.key_ = case when k.key = 'AcceptLead' then 'sales-assignment'
                        when k.key = 'ReviewLead' then 'lead-qualification'
                        when k.key = 'DiscoverNeeds' then 'sales-engagement'
                        when k.key in ('ConfirmOrder', 'DeliverOrder') then 'order-fulfilment'
                        else 'deal-closing' end
                """.formatted(KIND, TEAM, REP, OF_THE_EXECUTIVES));
        all.add("""
                insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_,
                    act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_)
                select execution, 1, execution, execution, 'L-2026-' || n, definition,
                    key, true, false, true, false, 1, 2 from open_task order by n
                """);
        all.add("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                    assignee_, priority_, create_time_, due_date_, follow_up_date_, suspension_state_)
                select task, 1, execution, execution, definition,
                    trim(lower(regexp_replace(key, '([A-Z])', ' \\1', 'g'))), key, assignee,
                    case when r < 0.8 then 50 when r < 0.9 then 80 else (r * 1000)::int % 101 end,
                    created, date_trunc('second', created) + r * r * interval '120 days',
                    case when n % 5 = 0 then created + r * interval '30 days' end, 1
                from (select *, date_trunc('milliseconds', now()::timestamp
                        - (1 - n::double precision / all_of_them) * interval '90 days') as created
                    from open_task) d order by n
                """);
        all.add(link("group_id_", "team", "key = 'AcceptLead'"));
        all.add(link("user_id_", "rep", "key = 'AcceptLead'"));
        all.add(link("group_id_", groupOf(), groupOf() + " is not null"));
        all.add(right("group_id_", "team", "key = 'AcceptLead'"));
        all.add(right("user_id_", "rep", "key = 'AcceptLead' or at_work"));
        all.add(right("user_id_", "assignee", "key = 'ReviewLead' and assignee is not null"));
        all.add(right("group_id_", groupOf(), groupOf() + " is not null"));
        return all;
    }

    private static String groupOf() {
        return "case key when 'ReviewLead' then 'marketing' when 'ConfirmOrder' then 'operations'"
                + " when 'DeliverOrder' then 'operations' when 'ApproveTerms' then 'finance'"
                + " when 'ApproveDiscount' then 'executives' end";
    }

    private static String link(String column, String who, String where) {
        return "insert into act_ru_identitylink (id_, rev_, type_, task_id_, " + column
                + ") select gen_random_uuid()::text, 1, 'candidate', task, " + who + " from open_task where " + where
                + " order by n";
    }

    // READ and TASK_WORK, as the engine grants them to whoever may work on a task
    private static String right(String column, String who, String where) {
        return "insert into act_ru_authorization (id_, rev_, type_, resource_type_, resource_id_, perms_, " + column
                + ", root_proc_inst_id_) select gen_random_uuid()::text, 1, 1, 7, task, 2 + 16384, " + who
                + ", execution from open_task where " + where + " order by n";
    }
}
