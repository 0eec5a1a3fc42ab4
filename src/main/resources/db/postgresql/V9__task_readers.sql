-- Each right to see one task says in one column whose it is, and what task lists are sorted by: so the tasks that somebody
-- may see are read in the order asked for, however many others there are (platform.tasklist). Kept by the triggers below.
alter table act_ru_authorization add column reader_ varchar(257);
alter table act_ru_authorization add column task_created_ timestamp;
alter table act_ru_authorization add column task_due_ timestamp;
alter table act_ru_authorization add column task_follow_up_ timestamp;
alter table act_ru_authorization add column task_priority_ integer;
alter table act_ru_authorization add column task_name_ varchar(255);
alter table act_ru_authorization add column task_assignee_ varchar(255);

create function baton_right_on_task() returns trigger language plpgsql as $$
begin
    -- granted (0: to everybody, 1) and to be read (2)
    new.reader_ := case when new.type_ not in (0, 1) or new.perms_ & 2 = 0 then null
        when new.group_id_ is null then 'u:' || new.user_id_ else 'g:' || new.group_id_ end;
    -- whoever changes the task waits for this right, or this right for the change: it never keeps what was before
    select create_time_, due_date_, follow_up_date_, priority_, lower(name_), assignee_
    into new.task_created_, new.task_due_, new.task_follow_up_, new.task_priority_, new.task_name_, new.task_assignee_
    from act_ru_task where id_ = new.resource_id_ for no key update;
    return new;
end $$;

create trigger baton_right_on_task
before insert or update of type_, group_id_, user_id_, resource_type_, resource_id_, perms_ on act_ru_authorization
for each row when (new.resource_type_ = 7 and new.resource_id_ <> '*')
execute function baton_right_on_task();

create function baton_task_of_rights() returns trigger language plpgsql as $$
begin
    update act_ru_authorization
    set task_created_ = new.create_time_, task_due_ = new.due_date_, task_follow_up_ = new.follow_up_date_,
        task_priority_ = new.priority_, task_name_ = lower(new.name_), task_assignee_ = new.assignee_
    where resource_id_ = new.id_ and resource_type_ = 7;
    return null;
end $$;

create trigger baton_task_of_rights
after insert on act_ru_task
for each row
execute function baton_task_of_rights();

create trigger baton_task_change_of_rights
after update on act_ru_task
for each row when ((old.create_time_, old.due_date_, old.follow_up_date_, old.priority_, old.name_, old.assignee_)
    is distinct from (new.create_time_, new.due_date_, new.follow_up_date_, new.priority_, new.name_, new.assignee_))
execute function baton_task_of_rights();

update act_ru_authorization right_
set reader_ = case when right_.group_id_ is null then 'u:' || right_.user_id_ else 'g:' || right_.group_id_ end,
    task_created_ = create_time_, task_due_ = due_date_, task_follow_up_ = follow_up_date_,
    task_priority_ = priority_, task_name_ = lower(name_), task_assignee_ = assignee_
from act_ru_task task
where right_.resource_type_ = 7 and right_.resource_id_ = task.id_ and right_.type_ in (0, 1) and right_.perms_ & 2 = 2;

-- one for each order that Tasklist offers, each made unique by creation time and id
create index baton_right_by_creation on act_ru_authorization (reader_, task_created_, resource_id_) where reader_ is not null;
create index baton_right_by_due_date on act_ru_authorization (reader_, task_due_, task_created_, resource_id_) where reader_ is not null;
create index baton_right_by_follow_up on act_ru_authorization (reader_, task_follow_up_, task_created_, resource_id_) where reader_ is not null;
create index baton_right_by_priority on act_ru_authorization (reader_, task_priority_, task_created_, resource_id_) where reader_ is not null;
create index baton_right_by_name on act_ru_authorization (reader_, task_name_, task_created_, resource_id_) where reader_ is not null;
create index baton_right_by_assignee on act_ru_authorization (reader_, task_assignee_, task_created_, resource_id_) where reader_ is not null;
-- the few rights that are not to see one task
create index baton_right_on_many on act_ru_authorization (resource_type_, resource_id_) where reader_ is null;
-- what this replaces
drop index baton_authorization_by_user;

-- the same orders for those who may see all tasks
create index baton_task_by_follow_up on act_ru_task (follow_up_date_, create_time_, id_);
create index baton_task_by_name on act_ru_task (lower(name_), create_time_, id_);
create index baton_task_by_assignee on act_ru_task (assignee_, create_time_, id_);
drop index act_idx_task_assignee;
