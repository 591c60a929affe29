-- A form that makes something carries a key of one use; posted twice, it leads to what it made the first time.
create table used_form (
  -- a hash of the key and who sent it
  key text primary key,
  at timestamptz not null,
  location text not null default ''
);
create index on used_form (at);
