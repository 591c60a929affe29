-- The tables of better-auth, in our words: account → credential, session → sign_in, verification → proof.
create table credential (
  id bigint generated always as identity primary key,
  login_id bigint not null references login on delete cascade,
  provider_id text not null,
  provider_subject text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, provider_subject)
);
create index on credential (login_id);

create table sign_in (
  id bigint generated always as identity primary key,
  login_id bigint not null references login on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on sign_in (login_id);

create table proof (
  id bigint generated always as identity primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on proof (identifier);
