-- When a lead was offered to who accepted it stays what it was; since when another one has it is a time of its own.
alter table lead add column taken_over_at timestamp with time zone;

update lead
set taken_over_at = assigned_at,
    assigned_at = (select max(offered.assigned_at) from hand_off offered
                   where offered.lead_id = lead.id and offered.state = 'ACCEPTED'
                     and offered.assigned_at <= lead.accepted_at)
where accepted_at < assigned_at
  and exists (select 1 from hand_off offered
              where offered.lead_id = lead.id and offered.state = 'ACCEPTED'
                and offered.assigned_at <= lead.accepted_at);

-- what the one before did is in the row of the one before
update hand_off set first_touch_at = null where state = 'TAKEN_OVER' and first_touch_at < assigned_at;
