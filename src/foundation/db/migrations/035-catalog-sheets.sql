alter table catalog
  add column description text not null default '',
  -- whom producer and members ask: somebody of the group with a right in it
  add column contact_person_id bigint references person,
  -- what a delivery must come to for the producer; null: nothing is asked
  add column minimum_cents integer check (minimum_cents between 1 and 99999999);
create index on catalog (contact_person_id);
