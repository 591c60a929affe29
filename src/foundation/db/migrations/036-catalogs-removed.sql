-- A catalogue that nothing was ever ordered or delivered from may go, with what only serves it.
alter table held_right
  drop constraint held_right_group_id_catalog_id_fkey,
  add foreign key (group_id, catalog_id) references catalog (group_id, id) on delete cascade;
alter table import_draft
  drop constraint import_draft_group_id_catalog_id_fkey,
  add foreign key (group_id, catalog_id) references catalog (group_id, id) on delete cascade;
