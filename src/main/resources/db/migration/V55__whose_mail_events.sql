-- An event is known by whose it is as well: nobody outside uses up the name of one of ours.
alter table mail_event alter column event_id set data type varchar(220);
update mail_event set event_id = concat(
    case when translate(event_id, '0123456789', '')
            in ('letter--', 'report--SOFT_BOUNCE', 'report--HARD_BOUNCE', 'report--COMPLAINT')
        then 'ours/' else 'theirs/' end,
    event_id);
