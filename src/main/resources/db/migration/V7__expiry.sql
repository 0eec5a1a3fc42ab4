-- What housekeeping looks for every night.
create index idempotency_key_by_age on idempotency_key (created_at);
