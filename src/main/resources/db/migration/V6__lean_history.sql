-- Half of what a lead writes into the engine's history is upkeep of indexes that nothing of ours asks. Those that stay, and
-- why, are in docs/operations.md.

-- tenants and cases: Baton has neither
drop index if exists act_idx_hi_pro_inst_tenant_id;
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_task_inst_tenant_id;
drop index if exists act_idx_hi_detail_tenant_id;
drop index if exists act_idx_hi_ident_lnk_tenant_id;
drop index if exists act_idx_hi_var_inst_tenant_id;
drop index if exists act_idx_hi_incident_tenant_id;
drop index if exists act_idx_hi_job_log_tenant_id;
drop index if exists act_idx_hi_dec_inst_tenant_id;
drop index if exists act_idx_hi_detail_case_inst;
drop index if exists act_idx_hi_detail_case_exec;
drop index if exists act_idx_hi_casevar_case_inst;
drop index if exists act_idx_hi_dec_inst_ci;

-- searching the history by key of the model, by name, by time, by person: pages that the open edition has not
drop index if exists act_idx_hi_pro_inst_proc_time;
drop index if exists act_idx_hi_pro_rst_pro_inst_id;
drop index if exists act_idx_hi_act_inst_start_end;
drop index if exists act_idx_hi_act_inst_end;
drop index if exists act_idx_hi_act_inst_stats;
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_task_inst_proc_def_key;
drop index if exists act_idx_hi_task_inst_start;
drop index if exists act_idx_hi_task_inst_end;
drop index if exists act_idx_hi_taskinstid_procinst;
drop index if exists act_idx_hi_detail_act_inst;
drop index if exists act_idx_hi_detail_time;
drop index if exists act_idx_hi_detail_name;
drop index if exists act_idx_hi_detail_proc_def_key;
drop index if exists act_idx_hi_ident_lnk_user;
drop index if exists act_idx_hi_ident_lnk_group;
drop index if exists act_idx_hi_ident_lnk_proc_def_key;
drop index if exists act_idx_hi_ident_lnk_timestamp;
drop index if exists act_idx_hi_procvar_name_type;
drop index if exists act_idx_hi_var_inst_proc_def_key;
drop index if exists act_idx_hi_var_pi_name_type;
drop index if exists act_idx_hi_varinst_name;
drop index if exists act_idx_hi_varinst_act_inst_id;
drop index if exists act_idx_hi_job_log_proc_def_key;
drop index if exists act_idx_hi_job_log_job_def_id;
drop index if exists act_idx_hi_job_log_job_conf;
drop index if exists act_idx_hi_op_log_procdef;
drop index if exists act_idx_hi_op_log_user_id;
drop index if exists act_idx_hi_op_log_op_type;
drop index if exists act_idx_hi_op_log_entity_type;
drop index if exists act_idx_hi_dec_inst_act;
drop index if exists act_idx_hi_dec_inst_req_id;
drop index if exists act_idx_hi_dec_inst_req_key;
drop index if exists act_idx_hi_dec_in_clause;
drop index if exists act_idx_hi_dec_out_rule;

-- from a row to the bytes that belong to it: the clean-up finds both by their removal time
drop index if exists act_idx_hi_detail_bytear;
drop index if exists act_idx_hi_detail_task_bytear;
drop index if exists act_idx_hi_varinst_bytear;
drop index if exists act_idx_hi_job_log_ex_stack;
