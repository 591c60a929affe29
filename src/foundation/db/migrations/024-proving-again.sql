-- A used code is kept until it expires: the same form sent again within a minute is let in again (a double tap).
alter table email_code add column used_at timestamptz;
alter table email_code add column used_form text;

-- A new e-mail that a login asks for and has not proven yet: the newest counts. The digits stand nowhere, as elsewhere.
create table email_change (
  login_id bigint primary key references login on delete cascade,
  email text not null check (email = lower(email)),
  nonce text not null,
  language text not null check (language in ('fr', 'en')),
  tries integer not null default 0,
  asked_at timestamptz not null,
  written_at timestamptz,
  expires_at timestamptz not null
);
create index on email_change (expires_at);
