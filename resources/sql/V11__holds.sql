-- Holds and what is taken from them. Each statement can run again, as in V1.

create table if not exists hold (
  number      varchar(32) primary key check (char_length(number) > 0),
  channel     varchar(40) not null,
  amount      bigint not null check (amount > 0),
  currency    varchar(3) not null,
  subject     varchar not null,
  version     bigint not null check (version >= 0),
  placed_at   timestamp(9) with time zone not null,
  deadline    timestamp(9) with time zone not null,
  expires_at  timestamp(9) with time zone not null,
  changed_at  timestamp(9) with time zone not null,
  state       varchar(12) not null check (state in ('PLACING', 'CANCELLING', 'HELD', 'RELEASING', 'DECLINED', 'CANCELLED', 'OVER', 'UNRESOLVED')),
  shown_code  varchar(512),
  auth_number varchar(64),
  held_at     timestamp(9) with time zone,
  rest        bigint,
  reason      varchar,
  check ((auth_number is not null) = (state in ('HELD', 'RELEASING', 'OVER'))),
  check ((held_at is not null) = (state in ('HELD', 'RELEASING', 'OVER'))),
  check ((rest is not null) = (state = 'RELEASING')),
  check ((reason is not null) = (state in ('DECLINED', 'CANCELLED'))),
  check (shown_code is null or state = 'PLACING')
);
create index if not exists hold_by_state on hold (state);

create table if not exists hold_capture (
  payment varchar(32) primary key references payment (number),
  hold    varchar(32) not null references hold (number)
);
create index if not exists capture_of_hold on hold_capture (hold);

-- Every move of a hold and what the channel said with it; the money journal has the same, chained.
create table if not exists hold_event (
  hold       varchar(32) not null references hold (number),
  version    bigint not null,
  at         timestamp(9) with time zone not null,
  event      varchar not null,
  state_from varchar(12) not null,
  state_to   varchar(12) not null,
  evidence   varchar not null,
  primary key (hold, version)
);
