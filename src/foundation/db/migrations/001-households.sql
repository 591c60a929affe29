-- A household (account) orders; people belong to it; a login is how a person signs in.
create table account (
  id bigint generated always as identity primary key,
  address_1 text not null default '',
  address_2 text not null default '',
  postcode text not null default '',
  city text not null default '',
  created_at timestamptz not null default now()
);

create table login (
  id bigint generated always as identity primary key,
  name text not null,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  email_proven boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, email)
);

-- A code for addresses, as core's newCode writes them; no secret, so plain chance will do.
create function new_code() returns text language sql volatile as $$
  select string_agg(substr('23456789bcdfghjkmnpqrstvwxz', 1 + floor(random() * 27)::int, 1), '')
  from generate_series(1, 10)
$$;

create table person (
  id bigint generated always as identity primary key,
  code text not null unique default new_code(),
  account_id bigint not null references account,
  login_id bigint unique,
  first_name text not null check (first_name <> ''),
  last_name text not null check (last_name <> ''),
  email text unique check (email = lower(email)),
  phone text,
  language text check (language in ('fr', 'en')),
  created_at timestamptz not null default now(),
  -- whoever signs in has the e-mail of the login
  foreign key (login_id, email) references login (id, email) on update cascade,
  check (login_id is null or email is not null)
);
create index on person (account_id);
