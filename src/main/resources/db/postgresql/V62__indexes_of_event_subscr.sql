drop index act_idx_event_subscr_tenant_id;
create index act_idx_event_subscr_tenant_id on act_ru_event_subscr (tenant_id_) where tenant_id_ is not null;
