-- Orders, attempts, their journal, receipts, the draft and the counters.
-- Each statement can run again: H2 commits after each one, so a power cut can leave half of this file done and unrecorded.
-- Texts that come from outside have no length here: what a channel said about money must never be too long to write down.
-- Amounts count the currency's smallest unit, quantities thousandths.

create table if not exists installation (
  id   integer primary key check (id = 1),
  name varchar(4) not null
);

create table if not exists counters (
  name  varchar(20) primary key,
  given bigint not null check (given >= 0)
);
insert into counters select 'order', 0 where not exists (select 1 from counters where name = 'order');
insert into counters select 'attempt', 0 where not exists (select 1 from counters where name = 'attempt');
insert into counters select 'receipt', 0 where not exists (select 1 from counters where name = 'receipt');
insert into counters select 'journal', 0 where not exists (select 1 from counters where name = 'journal');

create table if not exists orders (
  id         bigint primary key,
  sale       varchar(100) not null unique,
  opened_at  timestamp(9) with time zone not null,
  total      bigint not null check (total >= 0),
  currency   varchar(3) not null,
  state      varchar(12) not null check (state in ('OPEN', 'SETTLED', 'CANCELLED', 'RETURNED')),
  settled_by varchar(32),
  check ((settled_by is not null) = (state in ('SETTLED', 'RETURNED')))
);

create table if not exists order_line (
  owner      bigint not null references orders (id),
  place      integer not null,
  line_id    bigint not null,
  code       varchar(1000) not null,
  name       varchar(1000) not null,
  name_en    varchar(1000) not null,
  quantity   bigint not null check (quantity > 0),
  unit_price bigint not null,
  currency   varchar(3) not null,
  primary key (owner, place)
);

-- live_order_id holds the order's id in one attempt that can still be paid or has its money, else null:
-- the unique index over it lets nobody start a second one. blocks_another is what the state says; the
-- two differ only where money came to an attempt that had ended while another was alive.
create table if not exists payment (
  number          varchar(32) primary key check (char_length(number) > 0),
  order_id        bigint not null references orders (id),
  channel         varchar(40) not null,
  amount          bigint not null check (amount > 0),
  currency        varchar(3) not null,
  subject         varchar(1000) not null,
  version         bigint not null check (version >= 0),
  created_at      timestamp(9) with time zone not null,
  deadline        timestamp(9) with time zone not null,
  expires_at      timestamp(9) with time zone not null,
  watch_until     timestamp(9) with time zone not null,
  state           varchar(12) not null check (state in
                    ('CREATED', 'AWAITING', 'REVERSING', 'PAID', 'DECLINED', 'CLOSED', 'UNRESOLVED', 'DISPUTED')),
  code_text       varchar,
  code_expires_at timestamp(9) with time zone,
  why             varchar(12) check (why in ('CLERK', 'DEADLINE', 'NO_CODE')),
  trade_no        varchar,
  paid_at         timestamp(9) with time zone,
  paid_amount     bigint,
  paid_currency   varchar(3),
  late            boolean,
  reason          varchar,
  blocks_another  boolean not null,
  live_order_id   bigint unique,
  check ((code_text is null) = (code_expires_at is null)),
  check (code_text is null or state in ('AWAITING', 'REVERSING', 'UNRESOLVED')),
  check ((why is not null) = (state = 'REVERSING')),
  check ((trade_no is not null) = (state in ('PAID', 'DISPUTED'))),
  check ((trade_no is null) = (paid_at is null)),
  check ((trade_no is null) = (paid_amount is null)),
  check ((trade_no is null) = (paid_currency is null)),
  check ((late is not null) = (state = 'PAID')),
  check ((reason is not null) = (state in ('DECLINED', 'CLOSED'))),
  check (blocks_another = (state in ('CREATED', 'AWAITING', 'PAID', 'DISPUTED', 'UNRESOLVED')
                           or (state = 'REVERSING' and why <> 'NO_CODE'))),
  check (live_order_id is null or (live_order_id = order_id and blocks_another))
);
create index if not exists payment_of_order on payment (order_id);
create index if not exists payment_by_state on payment (state);
create index if not exists payment_by_watch on payment (watch_until);
create index if not exists payment_by_age on payment (created_at);

create table if not exists payment_journal (
  seq        bigint primary key,
  at         varchar(40) not null,
  payment    varchar(32) not null references payment (number),
  event      varchar not null,
  state_from varchar not null,
  state_to   varchar not null,
  evidence   varchar not null,
  prev_hash  varchar(64) not null unique,
  hash       varchar(64) not null unique
);

create table if not exists receipt (
  number         bigint primary key,
  till           varchar(2) not null,
  shop           varchar(1000) not null,
  order_id       bigint not null unique references orders (id),
  issued_at      timestamp(9) with time zone not null,
  total          bigint not null check (total >= 0),
  currency       varchar(3) not null,
  tender         varchar(40) not null,
  payment_number varchar(32) not null unique references payment (number),
  trade_number   varchar not null,
  paid_at        timestamp(9) with time zone not null,
  copies         integer not null check (copies >= 0)
);

create table if not exists receipt_line (
  owner      bigint not null references receipt (number),
  place      integer not null,
  line_id    bigint not null,
  code       varchar(1000) not null,
  name       varchar(1000) not null,
  name_en    varchar(1000) not null,
  quantity   bigint not null check (quantity > 0),
  unit_price bigint not null,
  currency   varchar(3) not null,
  primary key (owner, place)
);

create table if not exists draft (
  id           bigint primary key check (id = 1),
  next_id      bigint not null,
  last_touched bigint not null,
  sale         varchar(100) not null,
  saved_at     timestamp(9) with time zone not null
);

create table if not exists draft_line (
  owner      bigint not null references draft (id),
  place      integer not null,
  line_id    bigint not null,
  code       varchar(1000) not null,
  name       varchar(1000) not null,
  name_en    varchar(1000) not null,
  quantity   bigint not null check (quantity > 0),
  unit_price bigint not null,
  currency   varchar(3) not null,
  primary key (owner, place)
);
