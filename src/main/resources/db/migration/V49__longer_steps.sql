-- The step of a nurture letter has the names of its program and its step in it, which may be forty letters each.
alter table outbox_message alter column step set data type varchar(100);
