-- also tells by itself whether a group may claim a task
drop index act_idx_athrz_procedef;
create index act_idx_athrz_procedef on act_ru_identitylink (proc_def_id_) where proc_def_id_ is not null;
drop index act_idx_tskass_task;
create index act_idx_tskass_task on act_ru_identitylink (task_id_, type_, group_id_);
