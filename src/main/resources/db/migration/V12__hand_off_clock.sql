-- When a team works, if not as the company does (dev.baton.workingtime.CalendarSettings as JSON).
create table working_calendar (
    team_code  varchar(40) not null primary key references team (code),
    settings   varchar     not null,
    changed_by varchar(64) not null,
    changed_at timestamp with time zone not null
);
