-- One account in one distribution, placed; numbered from 1 in each distribution.
create table basket (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  code text not null,
  distribution_id bigint not null,
  account_id bigint not null references account,
  number integer not null check (number > 0),
  placed_by_person_id bigint not null references person,
  placed_at timestamptz not null,
  primary key (group_id, id),
  unique (group_id, code),
  unique (group_id, distribution_id, number),
  unique (group_id, distribution_id, account_id),
  foreign key (group_id, distribution_id) references distribution (group_id, id),
  foreign key (group_id, account_id) references member (group_id, account_id)
);
create index on basket (account_id);

-- Product × quantity at one price, with everything as it was when ordered.
create table line (
  group_id bigint not null references "group",
  id bigint generated always as identity,
  basket_id bigint not null,
  delivery_id bigint not null,
  product_id bigint not null,
  kind text not null default 'goods' check (kind in ('goods', 'deposit', 'delivery')),
  name text not null,
  way text not null check (way in ('unit', 'loose', 'weighed')),
  unit text not null check (unit in ('piece', 'kg', 'g', 'L', 'cL', 'mL')),
  net_thousandths bigint not null check (net_thousandths > 0),
  seller text not null check (seller in ('producer', 'group')),
  quantity_thousandths bigint not null check (quantity_thousandths >= 0),
  price_cents integer not null check (price_cents >= 0),
  fee_bp integer not null check (fee_bp >= 0),
  vat_bp integer check (vat_bp >= 0),
  goods_cents bigint not null check (goods_cents >= 0),
  fee_cents bigint not null check (fee_cents >= 0),
  total_cents bigint not null check (total_cents = goods_cents + fee_cents),
  vat_cents bigint not null default 0 check (vat_cents between 0 and total_cents),
  primary key (group_id, id),
  -- how many pieces will be weighed; the quantity is their weight, estimated until then
  pieces integer check (pieces >= 0),
  check ((way = 'weighed') = (pieces is not null)),
  -- another price, seller or measure makes another line: what was ordered stays as it was
  unique nulls not distinct (
    group_id, basket_id, product_id, kind, seller, way, unit, net_thousandths, price_cents, fee_bp, vat_bp
  ),
  -- deferred: the basket, with its number, is written last
  foreign key (group_id, basket_id) references basket (group_id, id) deferrable initially deferred,
  foreign key (group_id, delivery_id) references delivery (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id)
);
create index on line (group_id, delivery_id);
create index on line (group_id, product_id);

-- One press of « Commande avec obligation de paiement »: the summary's key is used once, so that a
-- double click is one order. Ordering again adds a placement to the same basket.
create table placement (
  group_id bigint not null references "group",
  key text not null check (key <> ''),
  account_id bigint not null references account,
  basket_id bigint not null,
  person_id bigint not null references person,
  -- the terms that were shown and accepted
  terms_version integer not null,
  total_cents bigint not null check (total_cents >= 0),
  placed_at timestamptz not null,
  -- when its letters went into the outbox: a job that runs twice writes them once
  told_at timestamptz,
  primary key (group_id, key),
  foreign key (group_id, basket_id) references basket (group_id, id) deferrable initially deferred
);
create index on placement (group_id, basket_id);
create index on placement (account_id);
