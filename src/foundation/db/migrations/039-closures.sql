-- Somebody closed the orders of a distribution before their time. While the row is there nothing can be ordered; the
-- windows stay as they were planned, and hold again when it goes. Who did so stands in history.
create table closure (
  group_id bigint not null,
  distribution_id bigint not null,
  closed_at timestamptz not null,
  primary key (group_id, distribution_id),
  foreign key (group_id, distribution_id) references distribution (group_id, id)
);
