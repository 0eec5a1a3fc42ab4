-- What a hand-over could not move, and why: then there is no new owner.
alter table hand_over_move add column hindrance varchar(500);
alter table hand_over add column passed_over int default 0 not null;

-- Who opted out while nothing carried their lead on left somebody's work open.
update hand_off set state = 'RELEASED' where assignment_id in (
    select assignment.id from assignment join lead on lead.id = assignment.open_lead_id
    where lead.work_status = 'CLOSED');
update assignment set state = 'RELEASED', open_lead_id = null, ended_at = current_timestamp
where open_lead_id in (select id from lead where work_status = 'CLOSED');
