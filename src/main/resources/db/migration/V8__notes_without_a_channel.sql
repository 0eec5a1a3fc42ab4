-- What sales and Baton note about a lead came by no channel.
alter table interaction alter column channel drop not null;
