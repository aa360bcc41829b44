-- A line of breaking news over every page of a language, from an instant to an instant. It may lead to a story.
create table publication.banner (
  id bigint generated always as identity primary key,
  language text not null,
  words text not null check (length(words) between 1 and 200),
  edition_id bigint,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '3 days'),
  set_by bigint references people.account,
  set_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create index banner_language on publication.banner (language, ends_at);
create function publication.guard_banner() returns trigger language plpgsql as $$
begin
  -- What readers were told stays as it was; it can only be ended.
  if tg_op = 'UPDATE' and old.ended_at is null and (to_jsonb(new) - 'ended_at') = (to_jsonb(old) - 'ended_at') then
    return new;
  end if;
  raise exception 'a banner is ended, never changed or deleted' using errcode = 'restrict_violation';
end $$;
create trigger guard before update or delete on publication.banner for each row execute function publication.guard_banner();
