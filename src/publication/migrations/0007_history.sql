-- How often an edition was released: whether there is a history to show beside it.
create or replace view publication.public_edition as
select l.edition_id, l.state, l.position, p.document, (
  select coalesce(json_agg(json_build_object('editionId', s.edition_id, 'language', s.language, 'slug', s.slug) order by s.edition_id), '[]')
  from publication.live s where s.story_id = l.story_id and s.state = 'live') as siblings,
  (select count(*) from publication.release r where r.edition_id = l.edition_id) as releases
from publication.live l join publication.payload p on p.hash = l.payload_hash;
