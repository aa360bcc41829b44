-- Candidates without their signatures: one text is a candidate of many, and its signature is read once for all of them.
drop function readers.copy_candidates(bigint[], int);
create function readers.copy_candidates(ids bigint[], per_story int) returns table (edition_id bigint, other_id bigint)
language plpgsql stable
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select a.edition_id, b.edition_id
  from readers.copy_signature a
  cross join lateral (
    select o.edition_id from readers.copy_signature o
    where o.bands && a.bands and o.edition_id <> a.edition_id limit per_story
  ) b
  where a.edition_id = any(ids);
end $$;

-- Copies read the log by themselves now; so far they were found together with related stories, and have come as far.
insert into publication.projection (name, position)
select 'readers.copies', position from publication.projection where name = 'readers.related' on conflict do nothing;
