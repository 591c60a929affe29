-- Photos sent together for a catalogue (a zip, or many files): read one by one by a job, then seen and applied, for a day.
create table photo_list (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  catalog_id bigint not null,
  person_id bigint not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  applied_at timestamptz,
  primary key (group_id, id),
  unique (group_id, code),
  foreign key (group_id, catalog_id) references catalog on delete cascade
);
create index on photo_list (expires_at);
create index on photo_list (person_id);
create index on photo_list (group_id, catalog_id);
-- both go with their catalogue
create index on import_draft (group_id, catalog_id);

create table photo_list_file (
  group_id bigint not null,
  list_id bigint not null,
  position integer not null check (position >= 0),
  name text not null,
  -- as sent, until it is read; then the picture, or what is wrong with it
  bytes bytea,
  picture_id bigint references picture,
  flaw text check (flaw in ('heic', 'too-heavy', 'too-many-pixels', 'unreadable')),
  primary key (group_id, list_id, position),
  foreign key (group_id, list_id) references photo_list on delete cascade,
  check (num_nonnulls(bytes, picture_id, flaw) = 1)
);
create index on photo_list_file (picture_id);
alter table photo_list_file alter bytes set storage external;

-- stays when a product shows it by then
create trigger forget_picture after delete on photo_list_file for each row
  when (old.picture_id is not null) execute function forget_picture();
