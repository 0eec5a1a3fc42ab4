-- Somebody's own tasks are listed by due date: the few that are theirs are found among all. Without this the
-- planner passes all tasks in the order of their dates, hoping to meet theirs soon.
create index baton_task_of_assignee on act_ru_task (assignee_, due_date_, create_time_, id_) where assignee_ is not null;
