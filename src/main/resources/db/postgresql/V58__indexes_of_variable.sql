-- What is nearly always empty is indexed where it is not; here and in the next migrations, one for each table, so that none
-- is locked while another one is made ready. The engine asks for the variables of an execution that belong to no task, and
-- beside a table that was empty when the plan was made, an index of empty tasks looked as good as that of the execution: each
-- step read the variables of all leads. Writing a variable costs five entries less.
drop index act_idx_variable_task_id;
create index act_idx_variable_task_id on act_ru_variable (task_id_) where task_id_ is not null;
drop index act_idx_variable_task_name_type;
create index act_idx_variable_task_name_type on act_ru_variable (task_id_, name_, type_) where task_id_ is not null;
drop index act_idx_variable_tenant_id;
create index act_idx_variable_tenant_id on act_ru_variable (tenant_id_) where tenant_id_ is not null;
drop index act_idx_var_bytearray;
create index act_idx_var_bytearray on act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
drop index act_idx_batch_id;
create index act_idx_batch_id on act_ru_variable (batch_id_) where batch_id_ is not null;
