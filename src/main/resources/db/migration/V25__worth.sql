-- Who is worth a seller's time: what the tables knew at each score (dev.baton.lifecycle.Facts as JSON, without what was
-- absent), so that past leads can be scored again by another table. Empty for scores from before.
alter table score add column facts varchar;

-- past leads in the order in which they came
create index lead_by_capture on lead (captured_at, id);
