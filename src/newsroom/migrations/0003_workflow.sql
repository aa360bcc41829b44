-- The way of a draft through the newsroom, and who must have seen it before it may be public.

alter table newsroom.edition drop constraint edition_workflow_check;
alter table newsroom.edition
  add constraint edition_workflow_check check (workflow in
    ('draft', 'submitted', 'edited', 'approved-by-desk', 'approved-by-secretary', 'approved', 'on-hold', 'dropped')),
  -- Who began it; null where an importer did.
  add column account_id bigint references people.account,
  -- As its story has it: lists are filtered by it, and have no time to ask the story of each.
  add column section_id bigint references newsroom.concept,
  add column changed_at timestamptz not null default clock_timestamp();
alter table newsroom.story
  add column account_id bigint references people.account,
  -- When it is to be ready, and what it is to be about.
  add column due_at timestamptz,
  add column brief text not null default '' check (length(brief) <= 4000);
update newsroom.edition e set section_id = s.section_id from newsroom.story s where s.id = e.story_id;
alter table newsroom.edition alter column section_id set not null;
create index story_due on newsroom.story (due_at) where due_at is not null;

create function newsroom.edition_takes_section() returns trigger language plpgsql as $$
begin
  new.section_id := (select section_id from newsroom.story where id = new.story_id);
  return new;
end $$;
create trigger takes_section before insert on newsroom.edition for each row execute function newsroom.edition_takes_section();
create function newsroom.story_moved() returns trigger language plpgsql as $$
begin
  update newsroom.edition set section_id = new.section_id where story_id = new.id;
  return null;
end $$;
create trigger moved after update of section_id on newsroom.story for each row when (old.section_id <> new.section_id) execute function newsroom.story_moved();

-- Nothing that was written is deleted; only the demonstration is taken out.
create function newsroom.refuse_story_deletion() returns trigger language plpgsql as $$
begin
  raise exception 'a story is dropped, never deleted' using errcode = 'restrict_violation';
end $$;
create trigger never_deleted before delete on newsroom.story for each row when (not old.demo) execute function newsroom.refuse_story_deletion();

-- Lists: what is in work is little and asked for always; all else by its newest change.
create index edition_in_work on newsroom.edition (changed_at desc, id desc) where workflow not in ('approved', 'dropped');
create index edition_workflow on newsroom.edition (workflow, changed_at desc, id desc);
create index edition_changed on newsroom.edition (changed_at desc, id desc);
create index edition_section on newsroom.edition (section_id, changed_at desc, id desc);
create index edition_language on newsroom.edition (language, changed_at desc, id desc);
create index edition_account on newsroom.edition (account_id, changed_at desc, id desc) where account_id is not null;

-- Everybody who wrote in a revision, where they were several; who saved it stands in the revision itself.
create table newsroom.revision_writer (
  revision_id bigint not null references newsroom.revision on delete cascade,
  account_id bigint not null references people.account,
  primary key (revision_id, account_id)
);

-- Which steps a draft goes through, by section; 0 stands for the whole newspaper.
create table newsroom.workflow_rule (
  section_id bigint primary key check (section_id >= 0),
  -- In their order. The last approval is never left out.
  steps text[] not null check (steps <@ array['edited', 'approved-by-desk', 'approved-by-secretary', 'approved'] and steps @> array['approved']),
  -- So many people, besides those who wrote it, approve a text before it may be public.
  approvers int not null check (approvers between 1 and 4),
  -- Whether a later step may be taken when an earlier one was not.
  may_skip boolean not null,
  -- Whether whoever wrote any part of the draft may not approve it, or only who wrote in the very revision.
  whole_draft boolean not null,
  changed_by bigint references people.account,
  check (cardinality(array_remove(steps, 'edited')) >= approvers)
);
create trigger past after insert or update or delete on newsroom.workflow_rule for each row execute function platform.keep_past();
insert into newsroom.workflow_rule (section_id, steps, approvers, may_skip, whole_draft)
  values (0, '{edited,approved-by-desk,approved-by-secretary,approved}', 2, true, true);

-- Somebody lets somebody else take a step in their name, from a day to a day.
create table newsroom.delegation (
  id bigint generated always as identity primary key,
  from_account bigint not null references people.account on delete cascade,
  to_account bigint not null references people.account on delete cascade check (to_account <> from_account),
  step text not null check (step in ('edited', 'approved-by-desk', 'approved-by-secretary', 'approved')),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  made_by bigint not null references people.account on delete cascade,
  made_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create index delegation_to on newsroom.delegation (to_account) where ended_at is null;

-- Who is called when a draft waits for a step. Being on duty permits nothing by itself.
create table newsroom.duty (
  id bigint generated always as identity primary key,
  step text not null check (step in ('edited', 'approved-by-desk', 'approved-by-secretary', 'approved')),
  account_id bigint not null references people.account on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '31 days'),
  made_by bigint not null references people.account on delete cascade,
  made_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create index duty_time on newsroom.duty (ends_at) where ended_at is null;

-- Every step that a draft took, forward, back and aside, with the revision that it was about. Never changed.
create table newsroom.move (
  id bigint generated always as identity primary key,
  edition_id bigint not null references newsroom.edition on delete cascade,
  revision_id bigint not null references newsroom.revision on delete cascade,
  kind text not null check (kind in ('submit', 'step', 'return', 'hold', 'resume', 'drop', 'restore', 'undo')),
  from_state text not null,
  to_state text not null check (to_state <> from_state),
  account_id bigint not null references people.account,
  -- In whose name, where the step was delegated.
  delegation_id bigint references newsroom.delegation,
  undoes bigint unique references newsroom.move on delete cascade,
  reason text not null default '' check (length(reason) <= 2000),
  at timestamptz not null default clock_timestamp(),
  check (kind not in ('return', 'hold', 'drop') or reason <> ''),
  check ((kind = 'undo') = (undoes is not null)),
  check (kind <> 'step' or to_state in ('edited', 'approved-by-desk', 'approved-by-secretary', 'approved')),
  check (delegation_id is null or kind = 'step')
);
create index move_edition on newsroom.move (edition_id, id);
create index move_revision on newsroom.move (revision_id);
create function newsroom.refuse_move_change() returns trigger language plpgsql as $$
begin
  -- With its edition it goes: the demonstration's.
  if tg_op = 'DELETE' and not exists (select from newsroom.edition where id = old.edition_id) then
    return old;
  end if;
  raise exception 'a move of a draft is never changed; it can only be undone by another' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on newsroom.move for each row execute function newsroom.refuse_move_change();

-- Two accounts may be one person's.
create function newsroom.same_person(a bigint, b bigint) returns boolean language sql stable as $$
  select a = b or exists (select from people.account x join people.account y on y.person_id = x.person_id where x.id = a and y.id = b)
$$;

-- One number for all accounts of a person.
create function newsroom.person_number(of_account bigint) returns bigint language sql stable as $$
  select coalesce((select min(y.id) from people.account x join people.account y on y.person_id = x.person_id where x.id = of_account), of_account)
$$;

-- Moves that count: not undone.
create view newsroom.standing_move as
  select m.* from newsroom.move m where m.kind <> 'undo' and not exists (select from newsroom.move u where u.undoes = m.id);

-- Approvals that count: of this very revision, and neither undone nor followed by its return to whoever writes it.
create view newsroom.standing_approval as
  select m.id, m.edition_id, m.revision_id, m.to_state as step, m.account_id, d.from_account as in_name_of, m.at
  from newsroom.standing_move m left join newsroom.delegation d on d.id = m.delegation_id
  where m.kind = 'step' and m.to_state <> 'edited'
    and not exists (select from newsroom.standing_move b where b.revision_id = m.revision_id and b.id > m.id and b.to_state = 'draft');

-- Who wrote what a revision says: in it, or, where the whole draft counts, since the last text that was approved.
create function newsroom.writers_of(of_revision bigint, whole_draft boolean) returns setof bigint language sql stable as $$
  with this as (select id, edition_id, number from newsroom.revision where id = of_revision),
  before as (
    select coalesce(max(r.number), 0) as number from newsroom.revision r join newsroom.standing_approval a on a.revision_id = r.id and a.step = 'approved'
    where r.edition_id = (select edition_id from this) and r.number < (select number from this)
  ), draft as (
    select r.id, r.account_id from newsroom.revision r, this, before
    where r.edition_id = this.edition_id and r.number <= this.number and r.number > (case when whole_draft then before.number else this.number - 1 end)
  )
  select account_id from draft where account_id is not null
  union
  select w.account_id from newsroom.revision_writer w join draft on draft.id = w.revision_id
$$;

-- The rule for an edition: its section's, or the newspaper's.
create function newsroom.rule_of(of_edition bigint) returns newsroom.workflow_rule language sql stable as $$
  select r.* from newsroom.edition e join newsroom.workflow_rule r on r.section_id in (0, e.section_id) where e.id = of_edition order by r.section_id desc limit 1
$$;

-- The step that a draft waits for.
create function newsroom.next_step(state text, steps text[]) returns text language sql immutable as $$
  select s from unnest(steps) with ordinality u (s, n), (select array['submitted', 'edited', 'approved-by-desk', 'approved-by-secretary', 'approved'] as all_steps) o
  where array_position(all_steps, s) > array_position(all_steps, state) order by n limit 1
$$;

create function newsroom.check_move() returns trigger language plpgsql as $$
declare
  edition newsroom.edition;
  rule newsroom.workflow_rule;
  delegation newsroom.delegation;
  people bigint[];
  approvers int;
begin
  -- Moves of one draft follow each other.
  select * into edition from newsroom.edition where id = new.edition_id for update;
  if edition.workflow is distinct from new.from_state then
    raise exception 'the draft is not % but %', new.from_state, edition.workflow using errcode = 'check_violation', constraint = 'move_from_where_it_is';
  end if;
  if new.revision_id is distinct from (select id from newsroom.revision where edition_id = new.edition_id order by number desc limit 1) then
    raise exception 'a move names the newest revision of its edition' using errcode = 'check_violation', constraint = 'move_of_newest_revision';
  end if;
  if (select kind from people.account where id = new.account_id) <> 'person' then
    raise exception 'a draft is moved by a person' using errcode = 'check_violation', constraint = 'move_by_person';
  end if;
  people := array[new.account_id];
  if new.delegation_id is not null then
    select * into delegation from newsroom.delegation where id = new.delegation_id;
    if delegation.to_account <> new.account_id or delegation.step <> new.to_state or delegation.ended_at is not null then
      raise exception 'this step was not delegated' using errcode = 'check_violation', constraint = 'move_as_delegated';
    end if;
    people := people || delegation.from_account;
  end if;
  if new.kind = 'step' then
    rule := newsroom.rule_of(new.edition_id);
    if new.to_state = 'edited' then
      if not exists (select from newsroom.writers_of(new.revision_id, true) w where not newsroom.same_person(w, new.account_id))
        and exists (select from newsroom.writers_of(new.revision_id, true)) then
        raise exception 'nobody has the last word on what they alone wrote' using errcode = 'check_violation', constraint = 'edited_by_another';
      end if;
    else
      if exists (select from newsroom.writers_of(new.revision_id, rule.whole_draft) w, unnest(people) one where newsroom.same_person(w, one)) then
        raise exception 'nobody approves what they wrote' using errcode = 'check_violation', constraint = 'approved_by_another';
      end if;
      if exists (select from newsroom.standing_approval a, unnest(people) one
        where a.revision_id = new.revision_id and (newsroom.same_person(a.account_id, one) or newsroom.same_person(a.in_name_of, one))) then
        raise exception 'nobody takes two approvals of one text' using errcode = 'check_violation', constraint = 'approved_by_another';
      end if;
      if new.to_state = 'approved' then
        select count(*) + 1 into approvers from newsroom.standing_approval a where a.revision_id = new.revision_id;
        if approvers < rule.approvers then
          raise exception 'this text needs % approvals and would have %', rule.approvers, approvers using errcode = 'check_violation', constraint = 'enough_approvers';
        end if;
      end if;
    end if;
  end if;
  if new.kind in ('resume', 'restore', 'undo') and new.to_state in ('approved-by-desk', 'approved-by-secretary', 'approved')
    and not exists (select from newsroom.standing_move m where m.revision_id = new.revision_id and m.kind = 'step' and m.to_state = new.to_state) then
    raise exception 'nobody approved this revision so far' using errcode = 'check_violation', constraint = 'back_to_where_it_was';
  end if;
  -- The state of a draft is changed by its moves, in one place.
  update newsroom.edition set workflow = new.to_state, changed_at = clock_timestamp() where id = new.edition_id;
  return new;
end $$;
create trigger checked before insert on newsroom.move for each row execute function newsroom.check_move();

-- Words as they are sought: without marks, in lower case.
create function newsroom.fold(words text) returns text language sql immutable parallel safe as $$
  select lower(translate(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g'), 'đðɖĐÐƉ', 'dddddd'))
$$;
create table newsroom.edition_words (
  edition_id bigint primary key references newsroom.edition on delete cascade,
  words tsvector not null
);
create index edition_words_words on newsroom.edition_words using gin (words);
-- An approval is of one revision, and a new one has none: what was on its way waits at the first desk again; what was approved goes on as a new draft.
create function newsroom.revision_saved() returns trigger language plpgsql as $$
begin
  -- An importer's new edition is as new as its text: nothing to write again.
  update newsroom.edition e set changed_at = clock_timestamp(),
    workflow = case when e.workflow = 'approved' then 'draft'
      when e.workflow in ('edited', 'approved-by-desk', 'approved-by-secretary') then 'submitted' else e.workflow end
  from saved s where s.edition_id = e.id and (e.changed_at < transaction_timestamp() or e.workflow not in ('draft', 'submitted'));
  -- What people write is found by its words; what importers bring is found where readers find it.
  insert into newsroom.edition_words (edition_id, words)
  select distinct on (s.edition_id) s.edition_id, to_tsvector('simple', newsroom.fold(left(concat_ws(' ', s.headline, s.standfirst,
    (select string_agg(t #>> '{}', ' ') from jsonb_path_query(s.content::jsonb, 'strict $.body.doc.**.text', '{}', true) t)), 150000)))
  from saved s where s.account_id is not null order by s.edition_id, s.number desc
  on conflict (edition_id) do update set words = excluded.words;
  return null;
end $$;
create trigger saved after insert on newsroom.revision referencing new table as saved for each statement execute function newsroom.revision_saved();

create table newsroom.assignment (
  id bigint generated always as identity primary key,
  story_id bigint not null references newsroom.story on delete cascade,
  language text check (language in ('vi', 'en', 'zh', 'fr', 'es')),
  task text not null check (task in ('write', 'edit', 'translate', 'picture', 'check')),
  account_id bigint not null references people.account on delete cascade,
  note text not null default '' check (length(note) <= 2000),
  due_at timestamptz,
  made_by bigint not null references people.account on delete cascade,
  made_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  ended_at timestamptz
);
create index assignment_story on newsroom.assignment (story_id);
create index assignment_open on newsroom.assignment (account_id, due_at) where done_at is null and ended_at is null;
create index assignment_due on newsroom.assignment (due_at) where done_at is null and ended_at is null;

create table newsroom.notification (
  id bigint generated always as identity primary key,
  account_id bigint not null references people.account on delete cascade,
  kind text not null check (kind in ('waits', 'returned', 'approved', 'held', 'dropped', 'assigned')),
  story_id bigint not null references newsroom.story on delete cascade,
  edition_id bigint references newsroom.edition on delete cascade,
  by_account bigint not null references people.account on delete cascade,
  words text not null default '' check (length(words) <= 2000),
  at timestamptz not null default clock_timestamp(),
  read_at timestamptz
);
create index notification_account on newsroom.notification (account_id, id desc);
create index notification_unread on newsroom.notification (account_id) where read_at is null;

create table newsroom.saved_search (
  id bigint generated always as identity primary key,
  account_id bigint not null references people.account on delete cascade,
  name text not null check (length(name) between 1 and 80),
  filter jsonb not null check (jsonb_typeof(filter) = 'object'),
  unique (account_id, name)
);
