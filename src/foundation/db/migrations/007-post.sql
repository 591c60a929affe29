-- The outbox. A letter stays until the server has said 250 (sent_at); without SMTP it is kept for /dev/mails.
create table mail (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  kind text not null,
  to_address text not null,
  reply_to text,
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  html text not null,
  text text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  tries integer not null default 0,
  last_error text
);
create index on mail (created_at);
create index mail_waiting on mail (id) where sent_at is null;

-- Workers that live say so; the jobs of the silent ones are unlocked by another.
create table worker_life (
  worker_id text primary key,
  seen_at timestamptz not null
);
