create trigger past after insert or update or delete on publication.front for each row execute function platform.keep_past();
create trigger past after insert or update or delete on publication.static_page for each row execute function platform.keep_past();
