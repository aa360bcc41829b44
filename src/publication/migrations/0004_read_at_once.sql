-- What a reader's page is made of, for those who ask for more of the same edition in one query.
create view publication.public_edition as
select l.edition_id, l.state, l.position, p.document, (
  select coalesce(json_agg(json_build_object('editionId', s.edition_id, 'language', s.language, 'slug', s.slug) order by s.edition_id), '[]')
  from publication.live s where s.story_id = l.story_id and s.state = 'live') as siblings
from publication.live l join publication.payload p on p.hash = l.payload_hash;

-- A story in a list as a JSON array, but for its card and the closing bracket: written once by the release, so that a page that shows
-- fifty reads one text of each list instead of fifty rows of eight columns. Instants in milliseconds since 1970.
alter table publication.live add column head text not null generated always as (
  '[' || edition_id::text || ',' || story_id::text || ',"' || language || '","' || replace(replace(slug, '\', '\\'), '"', '\"') || '",' || section_id::text
  || ',' || coalesce(floor(extract(epoch from (published_at at time zone 'UTC')) * 1000)::bigint::text, 'null')
  || ',' || coalesce(floor(extract(epoch from (updated_at at time zone 'UTC')) * 1000)::bigint::text, 'null') || ','
) stored;
