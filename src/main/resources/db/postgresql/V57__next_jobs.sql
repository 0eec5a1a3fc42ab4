-- Jobs that nobody takes, because they failed for good or are suspended, are not passed each time by who looks for the
-- next one.
drop index baton_job_by_priority;
create index baton_job_by_priority on act_ru_job (priority_ desc, duedate_) where retries_ > 0 and suspension_state_ = 1;
