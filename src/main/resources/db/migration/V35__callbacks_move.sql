-- Who calls may be another than who booked it, and each change of the appointment has a higher number.
alter table callback add column caller varchar(64);
update callback set caller = booked_by;
alter table callback alter column caller set not null;
alter table callback add column revision integer default 0 not null;
