-- A letter is one for each lead and step; its Message-ID is drawn, and says no more which of them it is.
update outbox_message set step = concat(substring(step from 1 for 40), '-', id)
    where exists (select 1 from outbox_message earlier
        where earlier.lead_number = outbox_message.lead_number and earlier.step = outbox_message.step
            and earlier.id < outbox_message.id);
drop index outbox_by_lead;
create unique index outbox_once on outbox_message (lead_number, step);
