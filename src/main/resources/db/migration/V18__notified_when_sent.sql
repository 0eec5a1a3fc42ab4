-- A seller is notified when the letter has left, and not while it waits; until now the moment of assigning stood here.
alter table hand_off alter column notified_at drop not null;
alter table hand_off add column notify_seconds bigint;
update hand_off set notified_at = null;
