create table "group" (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('grouped-orders', 'drive', 'farm-shop', 'amap')),
  introduction text not null default '',
  website text check (website ~ '^https?://'),
  contact_email text,
  contact_phone text,
  shows_contact_phone boolean not null default false,
  registration_policy text not null default 'open'
    check (registration_policy in ('open', 'waiting-list', 'closed', 'full')),
  requires_phone boolean not null default false,
  requires_address boolean not null default false,
  time_zone text not null default 'Europe/Paris',
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table place (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  name text not null check (name <> ''),
  address text not null default '',
  postcode text not null default '',
  city text not null default '',
  access_notes text not null default '',
  version integer not null default 1,
  primary key (group_id, id),
  unique (group_id, code)
);

create table member (
  group_id bigint not null references "group",
  account_id bigint not null references account,
  joined_at timestamptz not null,
  primary key (group_id, account_id)
);
create index on member (account_id);
