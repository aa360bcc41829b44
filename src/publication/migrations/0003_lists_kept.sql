-- What the page of corrections and removals lists, by the language of the edition: a language in which little was corrected is not looked
-- for among all the others.
create table publication.correction (
  language text not null,
  position bigint not null references publication.release,
  primary key (language, position)
);
insert into publication.correction (language, position)
select l.language, r.position from publication.release r join publication.live l on l.edition_id = r.edition_id where r.kind in ('correct', 'remove');
drop index publication.release_corrections;

-- How many live editions stand in each file of the sitemap: of_id is the number of the file, see sitemapFile() in rules.ts.
alter table publication.list_count drop constraint list_count_kind_check;
alter table publication.list_count add constraint list_count_kind_check check (kind in ('language', 'section', 'concept', 'person', 'sitemap'));
insert into publication.list_count (kind, of_id, language, count)
select 'sitemap', edition_id / 5000, language, count(*) from publication.live where state = 'live' group by 1, 2, 3;
