-- Registering from the link of a group that takes members on request: what is written to it waits with the note. It is
-- sent without asking again only in the browser that wrote it.
alter table joining add column message text not null default '' check (length(message) <= 1000);
alter table joining add column browser text;
