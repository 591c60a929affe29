-- What was typed waits here until the code proves the e-mail: 30 minutes, the newest form wins.
create table registration (
  email text primary key check (email = lower(email)),
  -- known to the browser that typed it; another one chooses a password anew (decision 050)
  form text not null,
  first_name text not null,
  last_name text not null,
  phone text not null default '',
  address_1 text not null default '',
  address_2 text not null default '',
  postcode text not null default '',
  city text not null default '',
  language text not null check (language in ('fr', 'en')),
  password_hash text not null,
  terms_version integer not null,
  expires_at timestamptz not null
);

-- A six-digit code for an e-mail, known or not: 15 minutes, 5 tries; asking again makes another. The digits stand
-- nowhere: they are computed from the nonce and the installation's secret.
create table email_code (
  id bigint generated always as identity primary key,
  email text not null check (email = lower(email)),
  purpose text not null check (purpose in ('register', 'sign-in', 'password')),
  nonce text not null,
  language text not null check (language in ('fr', 'en')),
  return_path text not null check (return_path like '/%'),
  tries integer not null default 0,
  asked_at timestamptz not null,
  -- when its letter went into the outbox; null while its job waits
  written_at timestamptz,
  expires_at timestamptz not null,
  unique (email, purpose)
);

create table terms_acceptance (
  person_id bigint not null references person,
  version integer not null,
  accepted_at timestamptz not null,
  primary key (person_id, version)
);

-- Limits count in the database: one row per kind and subject (an e-mail, an address).
create table attempt (
  kind text not null
    check (kind in ('sign-in-email', 'sign-in-address', 'code-email', 'code-address')),
  subject text not null,
  failures integer not null check (failures >= 0),
  window_started_at timestamptz not null,
  blocked_until timestamptz,
  primary key (kind, subject)
);
create index on attempt (window_started_at);
