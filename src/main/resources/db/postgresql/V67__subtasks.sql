-- Each task that ends is asked for the tasks below it. Lists ask for tasks that are below none, which this cannot answer.
create index baton_subtask on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
