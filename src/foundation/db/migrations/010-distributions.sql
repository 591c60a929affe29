-- Civil day and times as typed, and the instants made from them in the group's zone.
create table distribution (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  place_id bigint not null,
  day date not null,
  start_time time not null,
  end_time time not null,
  opens_day date not null,
  opens_time time not null,
  closes_day date not null,
  closes_time time not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  note text not null default '',
  next_basket_number integer not null default 1 check (next_basket_number > 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, code),
  foreign key (group_id, place_id) references place (group_id, id),
  check (starts_at < ends_at),
  check (opens_at < closes_at and closes_at <= starts_at)
);
create index on distribution (group_id, starts_at);

create table delivery (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  distribution_id bigint not null,
  catalog_id bigint not null,
  -- its own window, where it differs from the distribution's
  opens_at timestamptz,
  closes_at timestamptz,
  primary key (group_id, id),
  unique (group_id, distribution_id, catalog_id),
  foreign key (group_id, distribution_id) references distribution (group_id, id),
  foreign key (group_id, catalog_id) references catalog (group_id, id),
  check ((opens_at is null) = (closes_at is null) and opens_at < closes_at)
);
create index on delivery (group_id, catalog_id);
