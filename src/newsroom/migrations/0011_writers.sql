-- Who wrote in the shared draft since its last revision: each of them is a writer of the next one, whoever saves it.
create table newsroom.draft_writer (
  edition_id bigint not null references newsroom.edition on delete cascade,
  account_id bigint not null references people.account,
  primary key (edition_id, account_id)
);
create function newsroom.draft_written() returns trigger language plpgsql as $$
begin
  insert into newsroom.draft_writer (edition_id, account_id) values (new.edition_id, new.account_id) on conflict do nothing;
  return null;
end $$;
create trigger written after insert on newsroom.draft_change for each row when (new.account_id is not null) execute function newsroom.draft_written();

create function newsroom.revision_has_writers() returns trigger language plpgsql as $$
begin
  with gone as (
    delete from newsroom.draft_writer w using saved s where w.edition_id = s.edition_id returning w.edition_id, w.account_id
  )
  insert into newsroom.revision_writer (revision_id, account_id)
  select s.id, gone.account_id from saved s join gone on gone.edition_id = s.edition_id on conflict do nothing;
  return null;
end $$;
create trigger writers after insert on newsroom.revision referencing new table as saved for each statement execute function newsroom.revision_has_writers();
