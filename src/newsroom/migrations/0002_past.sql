-- Not concept_slug: no address is ever taken away, and each still leads to its concept.
create trigger past after insert or update or delete on newsroom.concept for each row execute function platform.keep_past();
