-- What the job executor takes next, and how many jobs are due: the engine has no index for either.
create index baton_job_by_priority on act_ru_job (priority_ desc, duedate_);
create index baton_job_by_due_date on act_ru_job (duedate_);
