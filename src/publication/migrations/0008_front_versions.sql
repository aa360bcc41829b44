-- Every arrangement of a front that was saved, or waits for its minute. Undoing makes a new one of an old one.
create table publication.front_version (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('home', 'section', 'country')),
  of_id bigint not null,
  language text not null,
  blocks jsonb not null check (jsonb_typeof(blocks) = 'array'),
  made_by bigint references people.account,
  made_at timestamptz not null default clock_timestamp()
);
create index front_version_of on publication.front_version (kind, of_id, language, id desc);
create trigger append_only before update or delete or truncate on publication.front_version for each statement execute function platform.refuse_change();
-- Which version readers see; none for what came by the demonstration.
alter table publication.front add column version_id bigint references publication.front_version;

-- A whole front changes at a minute as a story is released. Fronts have no edition: 0.
alter table publication.schedule add column front_version_id bigint references publication.front_version;
alter table publication.schedule drop constraint schedule_what_check;
alter table publication.schedule add constraint schedule_what_check check (what in ('release', 'unpublish', 'front'));
alter table publication.schedule add constraint schedule_front_check check ((what = 'front') = (front_version_id is not null) and (what = 'front') = (edition_id = 0));
do $$ declare name text; begin
  select conname into name from pg_constraint where conrelid = 'publication.schedule'::regclass and pg_get_constraintdef(oid) like '%(state = ''done''::text) = ("position" IS NOT NULL)%';
  execute format('alter table publication.schedule drop constraint %I', name);
end $$;
alter table publication.schedule add constraint schedule_done_check check ((state = 'done' and what <> 'front') = (position is not null));
drop index publication.schedule_once;
create unique index schedule_once on publication.schedule (edition_id, what) where state = 'waiting' and what <> 'front';
