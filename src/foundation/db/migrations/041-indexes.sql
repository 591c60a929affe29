-- Keys that others name: without an index, removing or joining what they name reads whole tables.
create index on basket (group_id, account_id);
create index on basket (placed_by_person_id);
create index on placement (person_id);
create index on distribution (group_id, place_id);
create index on draft_line (group_id, product_id);
create index on held_right (group_id, catalog_id) where catalog_id is not null;
create index on history (acting_as_person_id) where acting_as_person_id is not null;
