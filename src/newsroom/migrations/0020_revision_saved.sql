-- As before (0003_workflow.sql), but only what people write is entered in the newsroom's own search: an importer has an account too, a service's,
-- and with its texts entered an import took three times as long. Editions are found by their keys, whatever the planner knows of the table.
create or replace function newsroom.revision_saved() returns trigger language plpgsql
set enable_seqscan = off
as $$
begin
  update newsroom.edition e set changed_at = clock_timestamp(),
    workflow = case when e.workflow = 'approved' then 'draft'
      when e.workflow in ('edited', 'approved-by-desk', 'approved-by-secretary') then 'submitted' else e.workflow end
  where e.id = any(array(select s.edition_id from saved s)) and (e.changed_at < transaction_timestamp() or e.workflow not in ('draft', 'submitted'));
  insert into newsroom.edition_words (edition_id, words)
  select distinct on (s.edition_id) s.edition_id, to_tsvector('simple', newsroom.fold(left(concat_ws(' ', s.headline, s.standfirst,
    (select string_agg(t #>> '{}', ' ') from jsonb_path_query(s.content::jsonb, 'strict $.body.doc.**.text', '{}', true) t)), 150000)))
  from saved s join people.account a on a.id = s.account_id and a.kind = 'person' order by s.edition_id, s.number desc
  on conflict (edition_id) do update set words = excluded.words;
  return null;
end $$;
