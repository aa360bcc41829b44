create trigger past after insert or update or delete on people.unit for each row execute function platform.keep_past();
create trigger past after insert or update or delete on people.person for each row execute function platform.keep_past();
create trigger past after insert or update or delete on people.office for each row execute function platform.keep_past();
