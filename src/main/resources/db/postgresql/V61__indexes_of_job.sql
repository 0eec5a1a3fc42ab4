drop index act_idx_job_tenant_id;
create index act_idx_job_tenant_id on act_ru_job (tenant_id_) where tenant_id_ is not null;
drop index act_idx_job_exception;
create index act_idx_job_exception on act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;
