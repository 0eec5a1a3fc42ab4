-- Requests for a report go when they are old.
create index nurture_report_by_age on nurture_report (asked_at);
