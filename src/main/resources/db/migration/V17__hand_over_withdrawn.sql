-- An order to hand over belongs to the absence that it was given with, and is withdrawn with it.
alter table hand_over add column absence_id bigint references absence (id) on delete set null;
create index hand_over_of_absence on hand_over (absence_id);
update hand_over set absence_id = (
    select max(absence.id) from absence
    where absence.user_id = hand_over.user_id and absence.kind = hand_over.reason and absence.from_at = hand_over.from_at)
where state = 'ORDERED';
