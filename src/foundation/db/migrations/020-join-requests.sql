-- A household that asked to join a group which takes members on request: who asked, what became of it, who said so.
create table join_request (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null default new_code(),
  account_id bigint not null references account,
  person_id bigint not null references person,
  message text not null default '' check (length(message) <= 1000),
  asked_at timestamptz not null,
  -- null while it waits; 'joined': became a member another way meanwhile
  outcome text check (outcome in ('accepted', 'refused', 'withdrawn', 'joined')),
  closed_at timestamptz,
  closed_by_person_id bigint references person,
  -- what the coordinator added to the answer
  answer text not null default '' check (length(answer) <= 1000),
  primary key (group_id, id),
  unique (group_id, code),
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by_person_id is null)),
  check (answer = '' or outcome in ('accepted', 'refused'))
);
-- a household waits once in a group
create unique index join_request_waits on join_request (group_id, account_id) where outcome is null;
create index on join_request (group_id, account_id, id);
create index on join_request (account_id);
create index on join_request (person_id);
create index on join_request (closed_by_person_id);
