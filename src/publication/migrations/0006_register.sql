-- Four kinds of setting something right, each with its own words: the newspaper's own correction (correct), one that was required
-- (rectify), the answer of somebody who was written about (reply), and taking down (remove).
alter table publication.release drop constraint release_kind_check;
alter table publication.release add constraint release_kind_check check (kind in ('publish', 'update', 'unpublish', 'correct', 'rectify', 'reply', 'remove'));
alter table publication.release add constraint release_rectify_check check (kind <> 'rectify' or notice ?& array['wrong', 'right', 'reason', 'by']);
alter table publication.release add constraint release_reply_check check (kind <> 'reply' or notice ?& array['by', 'reply']);

-- The register of what was asked for: by whom, on what ground, when it came, when it is due.
create table publication.request (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('correct', 'rectify', 'reply', 'remove')),
  story_id bigint not null,
  -- What the story was called when it was asked for.
  headline text not null,
  asked_by text not null check (length(asked_by) between 1 and 300),
  ground text not null check (length(ground) between 1 and 4000),
  -- Number of the letter or decision.
  reference text not null default '' check (length(reference) <= 200),
  received_on date not null,
  due_on date,
  recorded_by bigint references people.account,
  recorded_at timestamptz not null default clock_timestamp(),
  check (due_on is null or due_on >= received_on)
);
create index request_newest on publication.request (id desc);
create index request_story on publication.request (story_id);

-- What is proposed: to grant it, with the words for the reader in each language of the story, or to refuse it, with the reason.
create table publication.proposal (
  id bigint generated always as identity primary key,
  request_id bigint not null references publication.request,
  outcome text not null check (outcome in ('granted', 'refused')),
  -- By edition: what readers are told, and which revision takes the text's place.
  words jsonb not null check (jsonb_typeof(words) = 'array'),
  reason text not null check (length(reason) between 1 and 4000),
  proposed_by bigint references people.account,
  proposed_at timestamptz not null default clock_timestamp()
);
create index proposal_request on publication.proposal (request_id, id);

-- Decided once. What was granted stands in the release log: its entries carry the number of the request.
create table publication.decision (
  request_id bigint primary key references publication.request,
  proposal_id bigint not null unique references publication.proposal,
  decided_by bigint references people.account,
  decided_at timestamptz not null default clock_timestamp()
);
create function publication.guard_decision() returns trigger language plpgsql as $$
declare
  request publication.request;
  proposal publication.proposal;
begin
  select * into request from publication.request where id = new.request_id;
  select * into proposal from publication.proposal where id = new.proposal_id;
  if proposal.request_id <> request.id then
    raise exception 'proposal % is of another request', new.proposal_id using errcode = 'check_violation';
  end if;
  if request.kind in ('rectify', 'remove') and (
    new.decided_by is null or proposal.proposed_by is null or new.decided_by = proposal.proposed_by
    or exists (select from people.account where id in (new.decided_by, proposal.proposed_by) and kind <> 'person')) then
    raise exception 'a required correction and a removal need two people: one proposes, another decides' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard before insert on publication.decision for each row execute function publication.guard_decision();
create trigger append_only before update or delete or truncate on publication.request for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on publication.proposal for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on publication.decision for each statement execute function platform.refuse_change();

-- What a person takes down or is required to correct has been decided by two. Importers and the demonstration act in no person's name.
create function publication.require_decision() returns trigger language plpgsql as $$
begin
  if (new.kind = 'rectify' or exists (select from people.account where id = new.account_id and kind = 'person')) and not exists (
    select from publication.decision d join publication.request q on q.id = d.request_id join publication.proposal p on p.id = d.proposal_id
    where q.id = (new.notice ->> 'request')::bigint and q.kind = new.kind and p.outcome = 'granted') then
    raise exception 'a % of edition % needs a decision in the register', new.kind, new.edition_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- At the end of the transaction: the release and its decision are written together.
create constraint trigger decision after insert on publication.release deferrable initially deferred for each row
  when (new.kind in ('rectify', 'remove') and not new.demo) execute function publication.require_decision();
