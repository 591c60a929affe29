-- A code of an app beside the password: one per login, there from the first right code on.
create table second_factor (
  login_id bigint primary key references login on delete cascade,
  -- the app's key, sealed with the installation's secret
  sealed_key text not null,
  -- the newest 30 seconds a code was used of: that one and earlier ones are spent
  last_step bigint not null,
  since timestamptz not null,
  -- the form that was let in last, hashed: sent once more within a minute (a double tap) it is let in again
  last_form text,
  last_used_at timestamptz
);

-- Each lets in once without the app. Hashes: the codes themselves are shown once.
create table recovery_code (
  login_id bigint not null references second_factor on delete cascade,
  hash text not null,
  used_at timestamptz,
  primary key (login_id, hash)
);

-- Browsers that a login has signed in from, by the hash of a cookie of their own.
create table device (
  login_id bigint not null references login on delete cascade,
  hash text not null,
  last_seen_at timestamptz not null,
  primary key (login_id, hash)
);
create index on device (last_seen_at);

-- What stands for a sign-in in an address, and when it was last shown that it is still the same person.
alter table sign_in add column code text not null default new_code();
alter table sign_in add column confirmed_at timestamptz;
create unique index on sign_in (code);

alter table attempt drop constraint attempt_kind_check;
alter table attempt add constraint attempt_kind_check check (kind in
  ('sign-in-email', 'sign-in-address', 'code-email', 'code-address', 'second-factor-login'));
