-- the last one also tells by itself whether a task was counted before
drop index act_idx_auth_root_pi;
create index act_idx_auth_root_pi on act_ru_authorization (root_proc_inst_id_) where root_proc_inst_id_ is not null;
drop index act_idx_auth_rm_time;
create index act_idx_auth_rm_time on act_ru_authorization (removal_time_) where removal_time_ is not null;
drop index act_idx_auth_resource_id;
create index act_idx_auth_resource_id on act_ru_authorization (resource_id_, reader_);
