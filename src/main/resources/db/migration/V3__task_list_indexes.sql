-- What task lists are sorted by, in either direction; creation time and id make each order unique (TaskListOrder).
create index baton_task_by_due_date on act_ru_task (due_date_, create_time_, id_);
create index baton_task_by_priority on act_ru_task (priority_, create_time_, id_);

-- All rights of a user: the engine has an index for those of a group only.
create index baton_authorization_by_user on act_ru_authorization (user_id_);
