-- Until when the person may confirm that they want mail: until then they have neither agreed nor refused.
alter table lead add column mail_awaited_until timestamp with time zone;
update lead set mail_awaited_until = (
    select max(c.expires_at) from consent_given c
    where c.lead_id = lead.id and c.purpose = 'MAIL' and (c.asked_address is null or lower(c.asked_address) = lower(lead.email)))
where not consent_mail and opted_out_at is null
    and id in (select lead_id from consent_given where expires_at is not null);
