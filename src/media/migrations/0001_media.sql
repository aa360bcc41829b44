create schema media;

-- An original file, kept as it came, named by the hash of its bytes.
create table media.asset (
  id bigint generated always as identity primary key,
  sha256 bytea not null unique check (length(sha256) = 32),
  format text not null check (format in ('svg', 'png', 'jpeg', 'webp', 'avif')),
  bytes bigint not null check (bytes > 0),
  width int not null check (width between 1 and 30000),
  height int not null check (height between 1 and 30000),
  -- Where the subject is, from 0 to 1, so that a crop keeps it.
  focal_x real not null default 0.5 check (focal_x between 0 and 1),
  focal_y real not null default 0.5 check (focal_y between 0 and 1),
  credit text not null default '' check (length(credit) <= 200),
  licence text not null default '' check (length(licence) <= 200),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table media.asset_words (
  asset_id bigint not null references media.asset on delete cascade,
  language text not null,
  alt text not null default '',
  caption text not null default '',
  primary key (asset_id, language)
);
