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

-- Every slug a group ever had stays its own, so that old links lead to it and to nobody else.
create table taken_slug (
  slug text primary key,
  group_id bigint not null references "group"
);
create index on taken_slug (group_id);

create function take_slug() returns trigger language plpgsql as $$
begin
  -- waits for whoever is taking the same one; the next statement then sees whose it is
  insert into taken_slug (slug, group_id) values (new.slug, new.id) on conflict (slug) do nothing;
  if not exists (select from taken_slug where slug = new.slug and group_id = new.id) then
    raise unique_violation using message = 'the slug belongs to another group', constraint = 'taken_slug_pkey';
  end if;
  return null;
end $$;
create trigger take_slug after insert or update of slug on "group"
  for each row execute function take_slug();

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

-- Who asked to join from a group's link and has yet to prove the e-mail; gone when the membership is made.
-- Only whoever types the mailed code learns the token: nobody can be made a member by following a link.
create table joining (
  group_id bigint not null references "group",
  email text not null check (email = lower(email)),
  token text not null,
  expires_at timestamptz not null,
  primary key (group_id, email)
);
create index on joining (email);
