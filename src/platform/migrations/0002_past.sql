-- Pages can be shown as of any instant. The release log has the stories; this has all else that pages are made of and that is
-- changed in place: names of sections and topics, fronts, static pages, the imprint, persons, units and offices.

-- What a row said until a change; null where it was not there before. The demonstration's rows are not followed.
create table platform.past (
  position bigint generated always as identity primary key,
  what text not null,
  key jsonb not null,
  said jsonb,
  until timestamptz not null default clock_timestamp()
);
create index past_key on platform.past (what, key, position);
create trigger append_only before update or delete or truncate on platform.past for each statement execute function platform.refuse_change();

create function platform.key_of(what regclass, said jsonb) returns jsonb language sql stable as $$
  select jsonb_object_agg(a.attname, said -> a.attname)
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = what and i.indisprimary
$$;

-- With an argument: rows whose key matches it are not followed.
create function platform.keep_past() returns trigger language plpgsql as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  one jsonb := coalesce(before, after);
begin
  if before is distinct from after and one ->> 'demo' is distinct from 'true' and not (tg_nargs > 0 and one ->> 'key' ~ tg_argv[0]) then
    insert into platform.past (what, key, said) values (tg_relid::regclass::text, platform.key_of(tg_relid, one), before);
  end if;
  return null;
end $$;

-- The rows of a followed table as they stood at an instant, each as one value.
create function platform.as_of(what regclass, at timestamptz) returns setof jsonb language plpgsql stable as $$
begin
  return query execute format($query$
    with changed as (
      select distinct on (p.key) p.key, p.said from platform.past p where p.what = $1::text and p.until > $2 order by p.key, p.position
    )
    select c.said from changed c where c.said is not null
    union all
    select to_jsonb(t) from %s t where not exists (select from changed c where c.key = platform.key_of($1, to_jsonb(t)))
  $query$, what) using what, at;
end $$;

-- How far the demonstration is is a setting, too, and no page shows it.
create trigger past after insert or update or delete on platform.setting for each row execute function platform.keep_past('^demo');
