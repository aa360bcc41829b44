create schema newsroom;

-- What a story is about or filed under (IPTC: concept): section, topic, series, place.
create table newsroom.concept (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('section', 'topic', 'series', 'country', 'place')),
  -- An address of the concept outside this newspaper, for importers: an ISO 3166-1 code, a qcode, a name's hash.
  key text,
  names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
  about jsonb not null default '{}',
  broader_id bigint references newsroom.concept,
  -- A merged concept sends its readers on; its stories were moved.
  merged_into bigint references newsroom.concept check (merged_into <> id),
  sort int not null default 0,
  valid_from date,
  valid_to date,
  demo boolean not null default false,
  unique (kind, key),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

-- Every address a concept ever had. The one with `current` is its address, the others answer 301.
create table newsroom.concept_slug (
  kind text not null,
  language text not null,
  slug text not null check (length(slug) between 1 and 120),
  concept_id bigint not null references newsroom.concept on delete cascade,
  current boolean not null,
  primary key (kind, language, slug)
);
create unique index concept_slug_current on newsroom.concept_slug (concept_id, language) where current;

create table newsroom.story (
  id bigint generated always as identity primary key,
  -- Where it came from or what it is called outside: an importer's `uri`. Unique, so that a second import finds it.
  uri text unique check (length(uri) <= 2000),
  section_id bigint not null references newsroom.concept,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index story_section on newsroom.story (section_id);

create table newsroom.story_concept (
  story_id bigint not null references newsroom.story on delete cascade,
  concept_id bigint not null references newsroom.concept,
  primary key (story_id, concept_id)
);
create index story_concept_concept on newsroom.story_concept (concept_id);

-- A story's text in one language, with its own workflow. What is public is not said here: see publication.
create table newsroom.edition (
  id bigint generated always as identity primary key,
  story_id bigint not null references newsroom.story on delete cascade,
  language text not null check (language in ('vi', 'en', 'zh', 'fr', 'es')),
  slug text not null check (length(slug) between 1 and 200),
  workflow text not null default 'draft' check (workflow in ('draft', 'edited', 'approved-by-desk', 'approved-by-secretary', 'approved', 'on-hold', 'dropped')),
  unique (story_id, language)
);

-- A saved text of an edition. Never changed.
create table newsroom.revision (
  id bigint generated always as identity primary key,
  edition_id bigint not null references newsroom.edition on delete cascade,
  number int not null check (number > 0),
  headline text not null check (length(headline) between 1 and 500),
  standfirst text not null default '' check (length(standfirst) <= 3000),
  -- The rest of the text as one value: see RevisionText in schema.ts.
  content json not null,
  -- SHA-256 of headline, standfirst and content: an importer that brings the same again changes nothing.
  digest bytea not null check (length(digest) = 32),
  account_id bigint references people.account,
  saved_at timestamptz not null default clock_timestamp(),
  -- The text was erased for good, with the sealing of what was public of it; that there was one stays.
  erased_at timestamptz,
  check (erased_at is null or (headline = '–' and standfirst = '' and content::text = '{}')),
  unique (edition_id, number)
);
create function newsroom.refuse_revision_change() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null
    and (new.id, new.edition_id, new.number, new.account_id, new.saved_at) is not distinct from (old.id, old.edition_id, old.number, old.account_id, old.saved_at) then
    return new;
  end if;
  raise exception 'a revision is never changed; its text can only be erased' using errcode = 'restrict_violation';
end $$;
create trigger immutable before update on newsroom.revision for each row execute function newsroom.refuse_revision_change();

-- Texts are written once and read seldom: the faster compression, where the server has it.
do $$ begin
  alter table newsroom.revision alter column content set compression lz4;
exception when feature_not_supported then null;
end $$;
