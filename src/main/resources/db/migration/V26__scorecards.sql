-- Scorecards learned from how leads ended (dev.baton.scorecard). The versions are those of the live tables that it was
-- compared with, the models the DMN files that are deployed when it is accepted, rows and judged what its form shows.
create sequence scorecard_number_seq start with 1 increment by 1;

create table scorecard_proposal (
    id                 bigint      not null primary key,
    number             varchar(20) not null unique,
    version            int         not null,
    state              varchar(20) not null,
    from_day           date        not null,
    to_day             date        not null,
    learned            bigint      not null,
    area_live          double precision,
    area_proposed      double precision,
    fit_version        int         not null,
    engagement_version int         not null,
    band_version       int         not null,
    fit_model          varchar     not null,
    engagement_model   varchar     not null,
    rows_learned       varchar     not null,
    judged             varchar     not null,
    proposed_by        varchar(64) not null,
    proposed_at        timestamp with time zone not null,
    reason             varchar(2000),
    decided_by         varchar(64),
    decided_at         timestamp with time zone
);
