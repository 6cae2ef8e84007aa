-- Splits: what receivers get of a payment, and what refunds take back of it. Each statement can run again, as in V1.

create table if not exists portion (
  number     varchar(40) primary key check (char_length(number) > 0),
  payment    varchar(32) not null references payment (number),
  channel    varchar(40) not null,
  trade      varchar(64) not null,
  basis      bigint not null check (basis > 0),
  amount     bigint not null check (amount > 0 and amount <= basis),
  currency   varchar(3) not null,
  kind       varchar(12) not null check (kind in ('USER', 'LOGON')),
  account    varchar(100) not null check (char_length(account) > 0),
  name       varchar(64) not null,
  replaces   varchar(40) references portion (number),
  version    bigint not null check (version >= 0),
  planned_at timestamp(9) with time zone not null,
  changed_at timestamp(9) with time zone not null,
  state      varchar(12) not null check (state in ('PLANNED', 'DROPPED', 'SENT', 'UNRESOLVED', 'DONE', 'REFUSED')),
  sent_at    timestamp(9) with time zone,
  sends      integer,
  order_no   varchar(64),
  ended_at   timestamp(9) with time zone,
  code       varchar(64),
  advice     varchar(20),
  check ((sent_at is not null) = (state in ('SENT', 'UNRESOLVED'))),
  check ((sends is not null) = (state in ('SENT', 'UNRESOLVED'))),
  check ((order_no is not null) = (state = 'DONE')),
  check ((ended_at is not null) = (state = 'DONE')),
  check ((code is not null) = (state = 'REFUSED')),
  check ((advice is not null) = (state = 'REFUSED'))
);
create index if not exists portion_by_payment on portion (payment);
create index if not exists portion_by_state on portion (state);
create index if not exists portion_by_time on portion (planned_at);

-- Every move of a portion and what the channel said with it; the money journal has the same, chained.
create table if not exists portion_event (
  portion    varchar(40) not null references portion (number),
  version    bigint not null,
  at         timestamp(9) with time zone not null,
  event      varchar not null,
  state_from varchar(12) not null,
  state_to   varchar(12) not null,
  evidence   varchar not null,
  primary key (portion, version)
);

-- What a refund takes back from a receiver, written before the refund leaves.
create table if not exists take_back (
  refund   varchar(40) not null references refund (number),
  payment  varchar(32) not null references payment (number),
  amount   bigint not null check (amount > 0),
  currency varchar(3) not null,
  kind     varchar(12) not null check (kind in ('USER', 'LOGON')),
  account  varchar(100) not null check (char_length(account) > 0),
  name     varchar(64) not null,
  primary key (refund, kind, account)
);
create index if not exists take_back_by_payment on take_back (payment);
