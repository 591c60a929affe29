-- The outbox. A letter waits until one thing has happened to it: the mail server said 250 (sent_at), there was no mail
-- server to give it to, so it stays readable at /dev/mails (kept_at), or it was refused too often (given_up_at).
create table mail (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  kind text not null check (kind <> ''),
  -- what it tells of: one letter for each, even when the job that writes it runs twice
  event text unique check (event <> ''),
  to_address text not null check (to_address <> ''),
  reply_to text check (reply_to <> ''),
  language text not null check (language in ('fr', 'en')),
  subject text not null check (subject <> ''),
  html text not null,
  text text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  kept_at timestamptz,
  given_up_at timestamptz,
  tries integer not null default 0 check (tries >= 0),
  last_error text,
  check (num_nonnulls(sent_at, kept_at, given_up_at) <= 1)
);
create index on mail (created_at);

-- Workers that live say so; the jobs of the silent ones are unlocked by another.
create table worker_life (
  worker_id text primary key,
  seen_at timestamptz not null
);
