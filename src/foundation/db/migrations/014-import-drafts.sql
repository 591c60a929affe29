-- A file of products between its preview and its application; gone a day later, applied once.
create table import_draft (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  catalog_id bigint not null,
  person_id bigint not null references person,
  file_name text not null,
  -- the cells as read, line by line
  lines jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  -- kept, without its lines, so that a double click ends where the first one did
  applied_at timestamptz,
  primary key (group_id, id),
  unique (group_id, code),
  foreign key (group_id, catalog_id) references catalog (group_id, id)
);
create index on import_draft (person_id);
create index on import_draft (expires_at);
