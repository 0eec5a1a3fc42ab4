-- The same for who sees tasks by a right on each.
create index baton_right_of_assignee on act_ru_authorization (reader_, task_assignee_, task_due_, task_created_, resource_id_)
    where task_assignee_ is not null;
