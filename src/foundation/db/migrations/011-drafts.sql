-- What was put together and not placed; reserves nothing. A visitor's hangs on a cookie's token.
create table draft (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  distribution_id bigint not null,
  account_id bigint references account,
  token_hash text,
  updated_at timestamptz not null,
  primary key (group_id, id),
  foreign key (group_id, distribution_id) references distribution (group_id, id),
  check (num_nonnulls(account_id, token_hash) = 1)
);
create unique index on draft (group_id, distribution_id, account_id) where account_id is not null;
create unique index on draft (group_id, distribution_id, token_hash) where token_hash is not null;
create index on draft (account_id);
create index on draft (token_hash);

create table draft_line (
  group_id bigint not null,
  draft_id bigint not null,
  product_id bigint not null,
  quantity_thousandths bigint not null check (quantity_thousandths > 0),
  primary key (group_id, draft_id, product_id),
  foreign key (group_id, draft_id) references draft (group_id, id) on delete cascade,
  foreign key (group_id, product_id) references product (group_id, id)
);
