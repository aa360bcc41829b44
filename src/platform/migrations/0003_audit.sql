-- The list of events is the newsroom's audit log: it is read by who acted, newest first.
create index event_account on platform.event (account_id, position);
create index event_announced on platform.event (announced_at);
create index event_about on platform.event ((data ->> 'accountId'), position);
