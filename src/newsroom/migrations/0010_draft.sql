-- The text that is being written: one shared document for each edition (Yjs), which every process of the newspaper writes down here
-- before it tells anybody that it is kept.
create table newsroom.draft (
  edition_id bigint primary key references newsroom.edition on delete cascade,
  -- Names this document for good: what a browser kept of another one under the same number is not mixed into it.
  key text not null unique check (length(key) between 20 and 64),
  -- All changes up to `folded`, as one.
  state bytea not null check (length(state) <= 33554432),
  folded bigint not null default 0 check (folded >= 0),
  -- The number of the last change. Counted under the lock of this row, so that no reader ever passes over one.
  position bigint not null default 0 check (position >= folded),
  -- Bytes of the changes that are not folded yet.
  pending bigint not null default 0 check (pending >= 0),
  -- The revision that this text began from, or was last saved as, and the position at which it was.
  revision_id bigint references newsroom.revision,
  revision_position bigint not null default 0,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by bigint references people.account
);

create table newsroom.draft_change (
  edition_id bigint not null references newsroom.draft on delete cascade,
  position bigint not null check (position > 0),
  account_id bigint references people.account,
  at timestamptz not null default clock_timestamp(),
  change bytea not null check (length(change) between 1 and 16777216),
  primary key (edition_id, position)
);

-- What a revision was saved for, and what whoever saved it calls it.
alter table newsroom.revision
  add column name text check (length(name) between 1 and 120),
  add column cause text not null default 'import' check (cause in ('import', 'saved', 'automatic', 'workflow', 'restore'));
