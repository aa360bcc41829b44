create schema publication;

-- The public document of a release, named by its hash. Its text may be erased when a release is sealed; the hash stays.
create table publication.payload (
  hash bytea primary key check (length(hash) = 32),
  document json,
  erased_at timestamptz,
  check ((document is null) = (erased_at is not null)),
  check (document is null or hash = sha256(convert_to(document::text, 'UTF8')))
);

-- The release log: what became public, when. Append-only, positions without gaps, chained.
create table publication.release (
  position bigint primary key,
  recorded_at timestamptz not null,
  -- From when it was, or is, public by its own word; unknown for an imported text without a date. Not the order of the log.
  public_from timestamptz,
  edition_id bigint not null,
  revision_id bigint,
  kind text not null check (kind in ('publish', 'update', 'correct', 'remove')),
  -- Words for the reader: what was updated, wrong and right of a correction, the reason of a removal.
  notice jsonb not null default '{}',
  account_id bigint references people.account,
  -- An entry of the demonstration newspaper, which can be taken out again.
  demo boolean not null default false,
  payload_hash bytea not null references publication.payload,
  -- SHA-256 of the previous link and of this entry; see publication.link().
  link bytea not null,
  check (kind <> 'correct' or (notice ? 'wrong' and notice ? 'right')),
  check (kind <> 'remove' or notice ? 'reason')
);
create index release_edition on publication.release (edition_id, position);
-- Whether a document may be erased is asked of the real entries that carry it.
create index release_payload on publication.release (payload_hash) where not demo;
-- For the page of corrections and removals.
create index release_corrections on publication.release (position) where kind in ('correct', 'remove');

create function publication.link(previous bytea, entry publication.release) returns bytea language sql immutable as $$
  select sha256(coalesce(previous, '') || convert_to(concat_ws(chr(10),
    entry.position, extract(epoch from entry.recorded_at)::numeric(20, 6),
    coalesce(extract(epoch from entry.public_from)::numeric(20, 6)::text, '-'),
    entry.edition_id, coalesce(entry.revision_id::text, '-'), entry.kind, entry.notice::text,
    coalesce(entry.account_id::text, '-'), entry.demo, encode(entry.payload_hash, 'hex')), 'UTF8'))
$$;

-- Position, time of the database and link are given here and nowhere else: one writer at a time, in the order of commits.
create function publication.append_release() returns trigger language plpgsql as $$
declare last publication.release;
begin
  perform pg_advisory_xact_lock(4274200002);
  select * into last from publication.release order by position desc limit 1;
  new.position := coalesce(last.position, 0) + 1;
  -- A clock set back must not make the log run backwards.
  new.recorded_at := greatest(clock_timestamp(), last.recorded_at);
  new.link := publication.link(last.link, new);
  return new;
end $$;
create trigger append before insert on publication.release for each row execute function publication.append_release();
create trigger append_only before update or delete or truncate on publication.release for each statement execute function platform.refuse_change();

-- Every process that keeps pages in memory hears of a new entry when it is committed.
create function publication.notify_release() returns trigger language plpgsql as $$
begin
  perform pg_notify('caunoi_release', '');
  return null;
end $$;
create trigger notify after insert on publication.release for each statement execute function publication.notify_release();

-- Sealing: the content of an entry is erased for good, by two people, with a reason. The log still verifies.
create table publication.seal (
  release_position bigint primary key references publication.release,
  reason text not null check (length(reason) between 10 and 2000),
  requested_by bigint not null references people.account,
  approved_by bigint not null references people.account,
  sealed_at timestamptz not null default clock_timestamp(),
  check (requested_by <> approved_by)
);
create function publication.require_persons() returns trigger language plpgsql as $$
begin
  if exists (select from people.account where id in (new.requested_by, new.approved_by) and kind <> 'person') then
    raise exception 'a seal needs two people: the account of a command is none' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger persons before insert on publication.seal for each row execute function publication.require_persons();
create trigger append_only before update or delete or truncate on publication.seal for each statement execute function platform.refuse_change();

-- A document is never changed, and erased only where every release that carries it is sealed, or is the demonstration's.
create function publication.guard_payload() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.hash = old.hash and new.document is null and not exists (
    select from publication.release r where r.payload_hash = old.hash and not r.demo
    and not exists (select from publication.seal s where s.release_position = r.position)) then
    return new;
  end if;
  raise exception 'a public document is never changed or deleted; its releases can be sealed by two people' using errcode = 'restrict_violation';
end $$;
create trigger guard before update or delete on publication.payload for each row execute function publication.guard_payload();

-- What is public now: one row for each edition that was ever released, derived from the log by every release.
create table publication.live (
  edition_id bigint primary key,
  story_id bigint not null,
  language text not null,
  section_id bigint not null,
  concept_ids bigint[] not null default '{}',
  person_ids bigint[] not null default '{}',
  slug text not null,
  state text not null check (state in ('live', 'removed')),
  published_at timestamptz,
  updated_at timestamptz,
  -- The order of lists: an unknown date lies below all known ones.
  sort_at timestamptz not null,
  position bigint not null references publication.release,
  payload_hash bytea not null references publication.payload,
  -- What a list shows of it: headline, standfirst, picture; see Card in schema.ts.
  card json not null,
  demo boolean not null default false
);
create index live_latest on publication.live (language, sort_at desc, edition_id desc) where state = 'live';
create index live_section on publication.live (section_id, language, sort_at desc, edition_id desc) where state = 'live';
create index live_story on publication.live (story_id);

-- The lists of a concept (topic, series, country) or of an author.
create table publication.live_list (
  kind text not null check (kind in ('concept', 'person')),
  of_id bigint not null,
  language text not null,
  sort_at timestamptz not null,
  edition_id bigint not null references publication.live on delete cascade,
  primary key (kind, of_id, language, sort_at, edition_id)
);
create index live_list_edition on publication.live_list (edition_id);

-- Counts that lists show, kept by every release so that nobody counts an archive.
create table publication.list_count (
  kind text not null check (kind in ('language', 'section', 'concept', 'person')),
  of_id bigint not null,
  language text not null,
  count bigint not null,
  primary key (kind, of_id, language)
);

-- A curated page: home, a section's, a country's, in one language. Slots and rules, as data.
create table publication.front (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('home', 'section', 'country')),
  of_id bigint not null default 0,
  language text not null,
  blocks jsonb not null,
  changed_at timestamptz not null default now(),
  demo boolean not null default false,
  unique (kind, of_id, language)
);

-- Pages that stand by themselves: about, contact, privacy, corrections policy.
create table publication.static_page (
  key text not null,
  language text not null,
  title text not null,
  body json not null,
  changed_at timestamptz not null default now(),
  demo boolean not null default false,
  primary key (key, language)
);

-- How far each projection of the log has read.
create table publication.projection (
  name text primary key,
  position bigint not null default 0
);

-- Four times faster to write than the default, and no larger for texts of this length. A server built without it keeps its own.
do $$ begin
  alter table publication.payload alter column document set compression lz4;
exception when feature_not_supported then null;
end $$;
