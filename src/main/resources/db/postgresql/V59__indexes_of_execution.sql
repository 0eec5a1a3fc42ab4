drop index act_idx_exec_tenant_id;
create index act_idx_exec_tenant_id on act_ru_execution (tenant_id_) where tenant_id_ is not null;
drop index act_idx_exe_super;
create index act_idx_exe_super on act_ru_execution (super_exec_) where super_exec_ is not null;
drop index act_idx_exe_parent;
create index act_idx_exe_parent on act_ru_execution (parent_id_) where parent_id_ is not null;
drop index act_idx_exec_buskey;
create index act_idx_exec_buskey on act_ru_execution (business_key_) where business_key_ is not null;
