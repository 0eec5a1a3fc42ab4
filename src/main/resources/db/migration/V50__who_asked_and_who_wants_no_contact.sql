-- Who asked us to stop, by the normalised address or the phone and company: it holds for all leads of the person.
create table opt_out (
    person_key   varchar(400) not null primary key,
    opted_out_at timestamp with time zone not null
);
insert into opt_out (person_key, opted_out_at)
select lower(trim(email)), max(opted_out_at) from lead
where opted_out_at is not null and email is not null
group by lower(trim(email));

-- What the person wants an answer to, where that is something else than the first inquiry, and when they asked last.
alter table lead add column asked_for varchar(20);
alter table lead add column asked_at timestamp with time zone;

-- Which mails were read, and files of mails, go when they are old.
create index mail_message_by_age on mail_message (read_at);
create index attachment_by_age on attachment (came_at);

-- Only the address that got the link is confirmed by it.
alter table consent_given add column asked_address varchar(320);
