-- Papers that were signed or received, as files: only the room that names one hands it out.
create table document (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  type text not null check (type in ('application/pdf', 'image/webp')),
  bytes bytea not null,
  created_at timestamptz not null default now()
);
alter table document alter bytes set storage external;
