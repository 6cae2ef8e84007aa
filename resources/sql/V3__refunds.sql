-- Refunds and rulings. Each statement can run again, as in V1.

-- A payment whose money its order has no more: given back in full, or attached to another order.
alter table payment add column if not exists released boolean default false not null;

create table if not exists refund (
  number     varchar(36) primary key check (char_length(number) > 0),
  payment    varchar(32) not null references payment (number),
  amount     bigint not null check (amount > 0),
  currency   varchar(3) not null,
  reason     varchar not null,
  asked_by   varchar not null,
  version    bigint not null check (version >= 0),
  asked_at   timestamp(9) with time zone not null,
  changed_at timestamp(9) with time zone not null,
  state      varchar(12) not null check (state in ('ASKED', 'SENT', 'DONE', 'REFUSED', 'UNRESOLVED')),
  done_at    timestamp(9) with time zone,
  code       varchar,
  open_of    varchar(32) unique,
  check ((done_at is not null) = (state = 'DONE')),
  check ((code is not null) = (state = 'REFUSED')),
  check ((open_of is not null) = (state in ('ASKED', 'SENT', 'UNRESOLVED'))),
  check (open_of is null or open_of = payment)
);
create index if not exists refund_of_payment on refund (payment);

create table if not exists ruling (
  payment  varchar(32) not null references payment (number),
  nth      integer not null check (nth > 0),
  ruling   varchar(20) not null check (ruling in ('MONEY_IS_OURS', 'NO_MONEY_MOVED', 'GIVE_BACK')),
  order_id bigint references orders (id),
  ruled_by varchar not null check (char_length(ruled_by) > 0),
  reason   varchar not null check (char_length(reason) > 0),
  at       timestamp(9) with time zone not null,
  outcome  varchar(10) not null check (outcome in ('OPEN', 'CONFIRMED', 'REFUTED')),
  primary key (payment, nth),
  check ((order_id is not null) = (ruling = 'MONEY_IS_OURS'))
);
