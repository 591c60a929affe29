-- What another group would have on a producer's sheet: nothing changes until the group that made the sheet says so.
create table producer_proposal (
  id bigint generated always as identity primary key,
  code text not null unique,
  producer_id bigint not null references producer,
  group_id bigint not null references "group",
  proposed_by_person_id bigint not null references person,
  -- field → { before, after }, as the sheet was read
  changes jsonb not null check (jsonb_typeof(changes) = 'object' and changes <> '{}'),
  note text not null default '',
  proposed_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_by_person_id bigint references person,
  answered_at timestamptz,
  check (num_nulls(answer, answered_by_person_id, answered_at) in (0, 3))
);
-- one at a time of each group
create unique index on producer_proposal (producer_id, group_id) where answer is null;
create index on producer_proposal (producer_id, id);
create index on producer_proposal (group_id);
create index on producer_proposal (proposed_by_person_id);
create index on producer_proposal (answered_by_person_id);
