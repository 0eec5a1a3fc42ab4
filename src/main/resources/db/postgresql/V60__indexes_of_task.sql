drop index act_idx_task_tenant_id;
create index act_idx_task_tenant_id on act_ru_task (tenant_id_) where tenant_id_ is not null;
drop index act_idx_task_owner;
create index act_idx_task_owner on act_ru_task (owner_) where owner_ is not null;
