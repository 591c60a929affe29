-- The group's rights count only for people with a second factor.
alter table "group" add column requires_second_factor boolean not null default false;
