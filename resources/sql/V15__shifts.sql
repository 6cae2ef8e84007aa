-- Shifts, their running tallies and their Zs. Each statement can run again, as in V1. All sums are fen.

-- open_mark: 1 while it is open, so that there is never another one.
create table if not exists shift (
  number        bigint primary key check (number > 0),
  opened_at     timestamp(9) with time zone not null,
  by_code       varchar(8) not null,
  by_name       varchar(40) not null,
  float_kept    bigint not null check (float_kept >= 0),
  float_counted varchar(1000),
  trading_since timestamp(9) with time zone,
  receipts      bigint not null check (receipts >= 0),
  owed          bigint not null,
  apart         bigint not null,
  sales         bigint not null check (sales >= 0),
  returns       bigint not null check (returns >= 0),
  open_mark     integer unique check (open_mark = 1)
);

create table if not exists tally (
  shift    bigint not null references shift (number),
  topic    varchar(20) not null,
  item     varchar(100) not null,
  times    bigint not null,
  quantity bigint not null,
  total    bigint not null,
  primary key (shift, topic, item)
);

create table if not exists drawer_move (
  shift         bigint not null references shift (number),
  nth           integer not null check (nth > 0),
  kind          varchar(20) not null,
  amount        bigint not null check (amount > 0),
  reason        varchar(40) not null check (char_length(reason) > 0),
  by_code       varchar(8) not null,
  by_name       varchar(40) not null,
  approver_code varchar(8) not null,
  approver_name varchar(40) not null,
  at            timestamp(9) with time zone not null,
  primary key (shift, nth)
);

create table if not exists drawer_count (
  shift    bigint not null references shift (number),
  nth      integer not null check (nth > 0),
  pieces   varchar(1000) not null,
  expected bigint not null,
  by_code  varchar(8) not null,
  by_name  varchar(40) not null,
  at       timestamp(9) with time zone not null,
  primary key (shift, nth)
);

-- As issued; nothing ever changes a row.
create table if not exists z_report (
  number       bigint primary key references shift (number),
  business_day date not null,
  text         varchar not null,
  hash         varchar(64) not null unique
);
create index if not exists z_by_day on z_report (business_day);
