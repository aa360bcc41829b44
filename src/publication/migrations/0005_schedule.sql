-- An edition may be taken off the site for a time: it leaves its day and the reason, and may come back.
alter table publication.release drop constraint release_kind_check;
alter table publication.release add constraint release_kind_check check (kind in ('publish', 'update', 'unpublish', 'correct', 'remove'));
alter table publication.release add constraint release_unpublish_check check (kind <> 'unpublish' or notice ? 'reason');
alter table publication.live drop constraint live_state_check;
alter table publication.live add constraint live_state_check check (state in ('live', 'paused', 'removed'));

-- What happens at an instant. The rows are swept every second, and a row is settled in the transaction that does what it says:
-- whatever stops meanwhile, nothing is done twice, and nothing is left out.
create table publication.schedule (
  id bigint generated always as identity primary key,
  what text not null check (what in ('release', 'unpublish')),
  story_id bigint not null,
  edition_id bigint not null,
  -- The very text that becomes public, and what it is called; it never changes.
  revision_id bigint,
  language text not null,
  headline text not null,
  -- Whole seconds: what was chosen on a screen is what is kept.
  due_at timestamptz not null check (due_at = date_trunc('second', due_at)),
  notice jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'cancelled')),
  position bigint unique references publication.release,
  -- Why it could not be done at its time.
  refusal jsonb,
  tries int not null default 0,
  retry_at timestamptz,
  -- Counts the changes of a row that waits, so that who moves it has seen where it stood.
  version int not null default 1,
  asked_by bigint references people.account,
  asked_at timestamptz not null default clock_timestamp(),
  settled_by bigint references people.account,
  settled_at timestamptz,
  check ((what = 'release') = (revision_id is not null)),
  check (what <> 'unpublish' or notice ? 'reason'),
  check ((state = 'done') = (position is not null)),
  check ((state = 'refused') = (refusal is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index schedule_due on publication.schedule (due_at, id) where state = 'waiting';
create index schedule_day on publication.schedule (due_at, id);
create index schedule_edition on publication.schedule (edition_id, due_at);
create unique index schedule_once on publication.schedule (edition_id, what) where state = 'waiting';

create function publication.guard_schedule() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'waiting' then
    return new;
  end if;
  raise exception 'a settled entry of the schedule is history: it is neither changed nor deleted' using errcode = 'restrict_violation';
end $$;
create trigger guard before update or delete on publication.schedule for each row execute function publication.guard_schedule();

-- Until when nothing of a story may be public, in no language: another matter than when it is to be.
create table publication.embargo (
  story_id bigint primary key,
  until_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  set_by bigint references people.account,
  set_at timestamptz not null default clock_timestamp()
);
create trigger past after insert or update or delete on publication.embargo for each row execute function platform.keep_past();

-- The log itself takes nothing of a story under embargo, whoever brings it.
create function publication.refuse_embargoed() returns trigger language plpgsql as $$
begin
  if exists (select from publication.embargo where until_at > clock_timestamp()) and exists (
    select from publication.payload p join publication.embargo e on e.story_id = (p.document ->> 'storyId')::bigint
    where p.hash = new.payload_hash and e.until_at > clock_timestamp()) then
    raise exception 'edition % is under embargo: nothing of its story may be public yet', new.edition_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger embargo before insert on publication.release for each row when (new.kind in ('publish', 'update', 'correct'))
  execute function publication.refuse_embargoed();
