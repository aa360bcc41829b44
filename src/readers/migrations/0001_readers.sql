create schema if not exists readers;

-- One vote for an article and a device. The device is known by a random cookie of that article's path alone, kept as a hash.
create table readers.rating (
  edition_id bigint not null,
  device bytea not null check (length(device) = 32),
  level smallint not null check (level between 1 and 5),
  voted_at timestamptz not null default now(),
  primary key (edition_id, device)
);

create table readers.rating_total (
  edition_id bigint primary key,
  levels int[] not null default '{0,0,0,0,0}' check (array_length(levels, 1) = 5)
);

create function readers.count_rating() returns trigger language plpgsql as $$
begin
  insert into readers.rating_total (edition_id) values (coalesce(new.edition_id, old.edition_id)) on conflict do nothing;
  if tg_op <> 'INSERT' then
    update readers.rating_total set levels[old.level] = levels[old.level] - 1 where edition_id = old.edition_id;
  end if;
  if tg_op <> 'DELETE' then
    update readers.rating_total set levels[new.level] = levels[new.level] + 1 where edition_id = new.edition_id;
  end if;
  return null;
end $$;
create trigger count after insert or update or delete on readers.rating for each row execute function readers.count_rating();
