-- One row for the whole installation, written by its first start.
create table installation (
  only_one boolean primary key default true check (only_one),
  -- signs cookies when the environment gives no SECRET: all machines need the same
  secret text not null check (length(secret) >= 32),
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
