-- What every module stands on: announced events (the outbox) and settings.

create table platform.event (
  position bigint generated always as identity primary key,
  name text not null check (name ~ '^[a-z]+\.[a-z-]+$'),
  data jsonb not null,
  account_id bigint,
  announced_at timestamptz not null default clock_timestamp()
);
create index event_name on platform.event (name, position);

create table platform.setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

-- Where history matters nothing is changed and nothing deleted: the database refuses it, whoever asks.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: it is append-only', tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on platform.event for each statement execute function platform.refuse_change();
