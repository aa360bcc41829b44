-- In how many documents terms are counted: term and count, four bytes each, one after the other. A function only so that these settings
-- travel with the query, and term by term so that no plan made while the table was empty can compare every row with every term.
create function readers.term_counts(in_generation int, in_language text, terms int[]) returns bytea
language plpgsql stable
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select string_agg(int4send(wanted.term) || int4send(found.documents), '')
    from unnest(terms) as wanted(term) cross join lateral (
      select t.documents from readers.search_term t
      where t.generation = in_generation and t.language = in_language and t.term = wanted.term limit 1
    ) found
  );
end $$;
