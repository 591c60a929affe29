create table catalog (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  producer_id bigint not null references producer,
  name text not null check (name <> ''),
  seller text not null default 'producer' check (seller in ('producer', 'group')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  members_can_order boolean not null default true,
  fee_bp integer not null default 0 check (fee_bp between 0 and 10000),
  -- null: TVA non applicable, art. 293 B du CGI
  default_vat_bp integer default 550 check (default_vat_bp between 0 and 10000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, code)
);
create index on catalog (producer_id);

alter table held_right add foreign key (group_id, catalog_id) references catalog (group_id, id);

create table product (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  catalog_id bigint not null,
  name text not null check (name <> ''),
  name_folded text not null check (name_folded <> ''),
  reference text check (reference <> ''),
  description text not null default '',
  category text not null default 'other' check (category in
    ('vegetable', 'fruit', 'dairy', 'bread', 'meat', 'grocery', 'drink', 'other')),
  -- how it is sold: whole units, by step (vrac), or by piece and weighed later
  way text not null check (way in ('unit', 'loose', 'weighed')),
  unit text not null check (unit in ('piece', 'kg', 'g', 'L', 'cL', 'mL')),
  -- what one unit of sale holds, in thousandths of the unit (500 g → 500000); weighed: about so much
  net_thousandths bigint not null default 1000 check (net_thousandths > 0),
  -- what may be ordered, in thousandths: 1000 for whole units, 250 for 0.250 kg
  step_thousandths bigint not null default 1000 check (step_thousandths > 0),
  -- per unit of sale; per kg or litre when loose or weighed
  price_cents integer not null check (price_cents between 0 and 99999999),
  vat_bp integer check (vat_bp between 0 and 10000),
  is_organic boolean not null default false,
  is_active boolean not null default true,
  archived_at timestamptz,
  -- null: no stock is kept; else what is left, in thousandths (pieces for unit and weighed)
  stock_left_thousandths bigint check (stock_left_thousandths >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, code),
  foreign key (group_id, catalog_id) references catalog (group_id, id),
  check (way = 'loose' or step_thousandths = 1000),
  check (way = 'loose' or stock_left_thousandths % 1000 = 0),
  check (way = 'unit' or unit in ('kg', 'L')),
  check (way <> 'loose' or net_thousandths = 1000)
);
create unique index on product (group_id, catalog_id, reference) where archived_at is null;
create index on product (group_id, catalog_id, name_folded);
