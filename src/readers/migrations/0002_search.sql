create schema if not exists readers;

-- One row for each released edition. `terms` holds hashes of the folded syllables, of neighbouring pairs, of title words and of
-- filters (see src/readers/search/tokens.ts), sorted; `forward` the same packed, with how often each occurs and the accented syllables; `raw` the words,
-- from which everything can be made again. The long columns live outside the row, so that the rows which a search visits are narrow.
create table readers.search_document (
  edition_id bigint primary key,
  story_id bigint not null,
  language text not null,
  section_id bigint,
  concept_ids bigint[] not null default '{}',
  published_at timestamptz,
  length int not null check (length >= 0),
  terms int[] not null,
  forward bytea not null,
  raw text not null
) with (toast_tuple_target = 128);
alter table readers.search_document
  alter column terms set storage external,
  alter column forward set storage external,
  -- Nothing is gained from statistics on hashes, and ANALYZE would read every array.
  alter column terms set statistics 0,
  alter column forward set statistics 0,
  alter column raw set statistics 0;
do $$ begin
  alter table readers.search_document alter column raw set compression lz4;
exception when others then null; -- a server built without lz4 keeps its own
end $$;
create index search_document_terms on readers.search_document using gin (terms) with (fastupdate = on, gin_pending_list_limit = 16384);

-- How many documents of a language hold a term: all syllables and title words; pairs where they matter to the text (title, standfirst, twice in the body).
create table readers.search_term (
  language text not null,
  term int not null,
  documents int not null,
  primary key (language, term)
) with (fillfactor = 80);

-- The words as written, for mending slips.
create table readers.search_word (
  language text not null,
  folded text not null,
  word text not null,
  documents int not null,
  primary key (language, folded, word)
) with (fillfactor = 80);

create table readers.search_language (
  language text primary key,
  documents bigint not null,
  words bigint not null
);

-- Documents by month of publication ('' = date unknown): how far back a search for a very common word must go.
create table readers.search_month (
  language text not null,
  month text not null,
  documents bigint not null,
  primary key (language, month)
);

-- The first sieve: editions that hold any of the terms, by the sum of the terms' rarity, newest first among equals.
-- A function only so that these settings travel with the query: the planner cannot know that a sequential scan would unpack every array.
create function readers.search_scan(
  wanted int[], boosts real[], required int[], months int[], in_language text, from_time timestamptz, to_time timestamptz,
  archive bigint, keep int, depth int
) returns table (edition_id bigint, published_at timestamptz, score double precision, length int, forward bytea, matched bigint, counts text)
language plpgsql stable
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with q as (
    select u.term, u.boost, u.n from unnest(wanted, boosts) with ordinality as u(term, boost, n)
  ), hits as materialized (
    select q.n, d.edition_id, d.published_at
    from q cross join lateral (
      select s.edition_id, s.published_at from readers.search_document s
      where s.terms @> (array[q.term] || required)
        and (in_language is null or s.language = in_language)
        and (from_time is null or s.published_at >= from_time)
        and (to_time is null or s.published_at <= to_time)
      offset 0
    ) d
    where months is null
  ), recent as materialized (
    select q.n, d.edition_id, d.published_at
    from q cross join lateral (
      select s.edition_id, s.published_at from readers.search_document s
      where s.terms @> (array[q.term] || required) and s.terms && months
        and (in_language is null or s.language = in_language)
        and (from_time is null or s.published_at >= from_time)
        and (to_time is null or s.published_at <= to_time)
      offset 0
    ) d
    where months is not null
  ), found as (select * from hits union all select * from recent
  ), seen as (
    select t.n, t.c, q.boost * ln(1 + (greatest(archive, t.c) - t.c + 0.5)::double precision / (t.c + 0.5)::double precision) as worth
    from (select f.n, count(*) as c from found f group by f.n) t join q using (n)
  ), best as (
    select f.edition_id, f.published_at, sum(s.worth) as score, count(*) over () as matched
    from found f join seen s using (n)
    group by f.edition_id, f.published_at
    order by 3 desc, f.published_at desc nulls last, f.edition_id desc
    limit keep
  )
  select r.edition_id, r.published_at, r.score, d.length,
    case when r.place <= depth then d.forward end, r.matched,
    case when r.place = 1 then (select string_agg(s.n || ':' || s.c, ',') from seen s) end
  from (select b.*, row_number() over (order by b.score desc, b.published_at desc nulls last, b.edition_id desc) as place from best b) r
  join readers.search_document d using (edition_id)
  order by r.place;
end $$;

-- How many editions hold each term, counted to `cap` at most: for mending slips.
create function readers.search_probe(wanted int[], in_language text, cap int) returns table (term int, documents bigint)
language plpgsql stable
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select u.term, (
    select count(*) from (
      select from readers.search_document s where s.terms @> array[u.term] and (in_language is null or s.language = in_language) limit cap
    ) few
  ) from unnest(wanted) as u(term);
end $$;

-- Key terms of a story and their weights (sum of squares 1); the hash holds the language, so that only one language meets.
create table readers.related_term (
  term int not null,
  edition_id bigint not null,
  weight real not null,
  primary key (term, edition_id) include (weight)
);
-- The same by story, so that a story's rows are found again without a second index of thirty entries each.
create table readers.related_key (
  edition_id bigint primary key,
  terms int[] not null,
  weights real[] not null check (array_length(weights, 1) is not distinct from array_length(terms, 1))
);

-- «Có thể bạn quan tâm», ready to be read by one look-up; the order is the score's.
create table readers.related (
  edition_id bigint not null,
  related_id bigint not null,
  score real not null,
  reason jsonb not null default '{}',
  primary key (edition_id, related_id),
  check (edition_id <> related_id)
);
create index related_back on readers.related (related_id);

-- MinHash signature of a text and its bands.
create table readers.copy_signature (
  edition_id bigint primary key,
  signature bytea not null,
  bands int[] not null
);
alter table readers.copy_signature alter column bands set statistics 0, alter column signature set statistics 0;
create index copy_signature_bands on readers.copy_signature using gin (bands) with (fastupdate = off);

-- A text that another one repeats: at half of its passages or more a copy, at a fifth an edited copy or follow-up.
create table readers.copy (
  edition_id bigint not null,
  copy_of bigint not null,
  jaccard real not null check (jaccard between 0 and 1),
  kind text not null check (kind in ('copy', 'follow-up')),
  primary key (edition_id, copy_of),
  check (edition_id <> copy_of)
);
create index copy_back on readers.copy (copy_of);

create function readers.copy_candidates(ids bigint[], per_story int) returns table (edition_id bigint, other_id bigint, signature bytea, other_signature bytea)
language plpgsql stable
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select a.edition_id, b.edition_id, a.signature, b.signature
  from readers.copy_signature a
  cross join lateral (
    select o.edition_id, o.signature from readers.copy_signature o
    where o.bands && a.bands and o.edition_id <> a.edition_id limit per_story
  ) b
  where a.edition_id = any(ids);
end $$;
