create schema if not exists readers;

-- The index is written in generations: readers search the current one, while `caunoi reindex` builds the next beside it.
-- One row at most; none means generation 1, as at the beginning.
create table readers.search_state (
  one boolean primary key default true check (one),
  generation int not null,
  building int check (building > generation),
  -- The version of src/readers/search/tokens.ts that made the current generation's terms.
  tokens int not null,
  -- What was found to be wrong with the current generation, where something was.
  damage text
);

-- One row for each released edition. `stamp` tells its content from any other; a segment's entry with another stamp is out of date.
-- `accents` holds hashes of the syllables with marks; `raw` the words, from which everything can be made again. The long columns live
-- outside the row, so that the rows which a search visits are narrow.
create table readers.search_document (
  edition_id bigint primary key,
  story_id bigint not null,
  language text not null,
  section_id bigint,
  concept_ids bigint[] not null default '{}',
  published_at timestamptz,
  -- The last generation it was entered in.
  generation int not null,
  stamp bigint not null,
  accents bytea not null,
  raw text not null
) with (toast_tuple_target = 128);
alter table readers.search_document
  alter column accents set storage external,
  alter column raw set statistics 0,
  alter column accents set statistics 0;
do $$ begin
  alter table readers.search_document alter column raw set compression lz4;
exception when others then null; -- a server built without lz4 keeps its own
end $$;

-- The inverted index: segments of up to some hundred thousand texts, written once; small ones are merged into larger ones.
-- `texts` and the blocks of search_posting are as src/readers/search/postings.ts writes them.
create table readers.search_segment (
  segment_id int generated always as identity primary key,
  generation int not null,
  language text not null,
  documents int not null check (documents > 0),
  words bigint not null,
  bits smallint not null check (bits between 0 and 22),
  -- How many blocks it has, so that a lost one is missed.
  blocks int not null default 0,
  texts bytea not null
);
alter table readers.search_segment alter column texts set storage external, alter column texts set statistics 0;

create table readers.search_posting (
  segment_id int not null,
  key bigint not null,
  data bytea not null,
  primary key (segment_id, key)
);
alter table readers.search_posting alter column data set storage external, alter column data set statistics 0;

-- Blocks by segment and key, `n` being the place in the lists given, from 1. A row with n = 0 says that one of the segments is no longer
-- there: it has been merged since its name was read. A function only so that these settings travel with the query: the planner cannot know
-- that a scan of the table would read the whole index.
create function readers.search_read(segments int[], keys bigint[]) returns table (n int, data bytea)
language plpgsql stable
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  select u.n::int, p.data
  from unnest(segments, keys) with ordinality as u(segment_id, key, n)
  join readers.search_posting p on p.segment_id = u.segment_id and p.key = u.key
  union all
  select 0, null from (select distinct u.segment_id from unnest(segments) as u(segment_id)) wanted
  where not exists (select from readers.search_segment s where s.segment_id = wanted.segment_id);
end $$;

-- How many documents of a language hold a term: all syllables; pairs where they matter to the text (title, standfirst, twice in the body),
-- in a sample. For key terms and long queries; a search knows the number from the lists it reads.
create table readers.search_term (
  generation int not null,
  language text not null,
  term int not null,
  documents int not null,
  primary key (generation, language, term)
) with (fillfactor = 80);

-- The words as written, for mending slips.
create table readers.search_word (
  generation int not null,
  language text not null,
  folded text not null,
  word text not null,
  documents int not null,
  primary key (generation, language, folded, word)
) with (fillfactor = 80);

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
  reason jsonb not null check (reason ?& array['concepts', 'words']),
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
