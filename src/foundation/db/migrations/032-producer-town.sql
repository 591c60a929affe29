-- Searched as names are: accents and case aside. Sheets from before have theirs folded when they are saved.
alter table producer add city_folded text not null default '';
update producer set city_folded = lower(city);
-- The charter as it was signed, scanned.
alter table charter_acceptance add document_id bigint references document;
create index on charter_acceptance (document_id) where document_id is not null;
