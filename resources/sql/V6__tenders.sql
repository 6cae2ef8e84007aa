-- One order is paid by any number of payments, and its receipt names each. Each statement can run again, as in V1.

-- Whose money an order has, in the order in which it came.
create table if not exists order_tender (
  owner   bigint not null references orders (id),
  place   integer not null,
  payment varchar(32) not null unique references payment (number),
  primary key (owner, place)
);
insert into order_tender
  select o.id, 1, o.settled_by from orders o
  where o.settled_by is not null and not exists (select 1 from order_tender t where t.owner = o.id);

-- Several attempts of one order may be alive: the sum of their amounts is kept below its total by whoever adds one.
update payment set live_order_id = null where live_order_id is not null;

-- tendered: what the customer handed over, more than the amount only where cash was changed.
create table if not exists receipt_tender (
  owner        bigint not null references receipt (number),
  place        integer not null,
  channel      varchar(40) not null,
  amount       bigint not null check (amount > 0),
  currency     varchar(3) not null,
  payment      varchar(32) not null unique references payment (number),
  trade_number varchar not null,
  paid_at      timestamp(9) with time zone not null,
  tendered     bigint not null,
  primary key (owner, place),
  check (tendered >= amount)
);
alter table receipt alter column tender drop not null;
alter table receipt alter column payment_number drop not null;
alter table receipt alter column trade_number drop not null;
alter table receipt alter column paid_at drop not null;
insert into receipt_tender
  select r.number, 1, r.tender, r.total, r.currency, r.payment_number, r.trade_number, r.paid_at, r.total from receipt r
  where r.payment_number is not null and not exists (select 1 from receipt_tender t where t.owner = r.number);
update receipt set tender = null, payment_number = null, trade_number = null, paid_at = null where payment_number is not null;
create index if not exists receipt_by_trade on receipt_tender (trade_number);
