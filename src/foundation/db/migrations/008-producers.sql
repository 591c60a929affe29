-- One record for all groups; until the producer has a login, the group that made it edits it.
create table producer (
  id bigint generated always as identity primary key,
  code text not null unique,
  created_by_group_id bigint not null references "group",
  name text not null check (name <> ''),
  name_folded text not null check (name_folded <> ''),
  business_name text not null default '',
  profession text not null default '',
  city text not null default '',
  postcode text not null default '',
  siret text unique check (siret ~ '^[0-9]{14}$'),
  email text check (email = lower(email)),
  phone text check (phone <> ''),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index on producer (name_folded);
create index on producer (email);
create index on producer (created_by_group_id);
