-- What each article came to in a shift, beside the tallies that are read as one; and the shop's tax number as it was
-- when a receipt was issued. Each statement can run again, as in V1. All sums are fen.

-- net = sold - back, so that the largest are found by an index. An article without a code is what belongs to no line.
create table if not exists tally_item (
  shift      bigint not null references shift (number),
  code       varchar(100) not null,
  name       varchar(100) not null,
  times      bigint not null,
  quantity   bigint not null,
  sold       bigint not null,
  times_back bigint not null,
  back       bigint not null,
  net        bigint not null,
  primary key (shift, code)
);
create index if not exists tally_item_by_net on tally_item (shift, net desc, code);

-- Receipts from before bear none.
alter table receipt add column if not exists tax_number varchar(24) default '' not null;
