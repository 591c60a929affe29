-- What was typed waits here until the code proves the e-mail: 30 minutes, the newest form wins.
create table registration (
  email text primary key check (email = lower(email)),
  first_name text not null,
  last_name text not null,
  phone text,
  address jsonb not null default '{}',
  language text not null check (language in ('fr', 'en')),
  password_hash text not null,
  terms_version integer not null,
  return_path text not null check (return_path like '/%'),
  expires_at timestamptz not null
);

-- A six-digit code for an e-mail, known or not: 15 minutes, 5 tries; the newest counts.
create table email_code (
  email text not null check (email = lower(email)),
  purpose text not null check (purpose in ('prove', 'sign-in', 'password')),
  code_hash text not null,
  return_path text not null default '/' check (return_path like '/%'),
  tries integer not null default 0,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (email, purpose)
);

create table terms_acceptance (
  person_id bigint not null references person,
  version integer not null,
  accepted_at timestamptz not null,
  primary key (person_id, version)
);

-- Limits count in the database: one row per kind and subject (an e-mail, an address).
create table attempt (
  kind text not null,
  subject text not null,
  failures integer not null,
  window_started_at timestamptz not null,
  blocked_until timestamptz,
  primary key (kind, subject)
);
