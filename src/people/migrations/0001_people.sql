create schema people;

-- The organisation tree. A unit that is merged away keeps its row, its last day and its successor.
create table people.unit (
  id bigint generated always as identity primary key,
  parent_id bigint references people.unit,
  kind text not null check (kind in ('central', 'ministry', 'province', 'commune', 'press-agency', 'mission')),
  names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
  valid_from date,
  valid_to date,
  successor_id bigint references people.unit,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

-- Somebody whose name stands in the newspaper: an author, or the holder of a public office. Not an account.
create table people.person (
  id bigint generated always as identity primary key,
  key text unique,
  slug text not null unique,
  name text not null check (length(name) between 1 and 200),
  about jsonb not null default '{}',
  demo boolean not null default false
);

create table people.office (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  unit_id bigint references people.unit,
  titles jsonb not null,
  valid_from date,
  valid_to date,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index office_person on people.office (person_id);

-- Somebody, or a command, that acts. Signing in comes with the newsroom.
create table people.account (
  id bigint generated always as identity primary key,
  name text not null unique,
  kind text not null check (kind in ('person', 'service')),
  person_id bigint references people.person,
  created_at timestamptz not null default now()
);
