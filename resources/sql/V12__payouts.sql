-- Payouts: money that the shop sends to somebody. Each statement can run again, as in V1.

-- Never a bank card's number in the clear: its last four digits, and the whole sealed under the till's own key until it is needed no more.
create table if not exists payout (
  number      varchar(32) primary key check (char_length(number) > 0),
  batch       varchar(32) not null,
  channel     varchar(40) not null,
  amount      bigint not null check (amount > 0),
  currency    varchar(3) not null,
  kind        varchar(12) not null check (kind in ('LOGON', 'USER', 'CARD', 'COMPANY_CARD')),
  account     varchar(500) not null,
  name        varchar(64) not null,
  bank        varchar(64) not null,
  shown       varchar(100) not null,
  reason      varchar(200) not null check (char_length(reason) > 0),
  replaces    varchar(32) references payout (number),
  drafted_by  varchar(64) not null check (char_length(drafted_by) > 0),
  drafted_at  timestamp(9) with time zone not null,
  approved_by varchar(64),
  approved_at timestamp(9) with time zone,
  version     bigint not null check (version >= 0),
  changed_at  timestamp(9) with time zone not null,
  state       varchar(12) not null check (state in ('DRAFTED', 'APPROVED', 'WITHDRAWN', 'SENT', 'UNRESOLVED', 'DEALING', 'DONE', 'REFUSED', 'RETURNED')),
  person      varchar(64),
  sent_at     timestamp(9) with time zone,
  sends       integer,
  order_no    varchar(64),
  ended_at    timestamp(9) with time zone,
  code        varchar(64),
  advice      varchar(20),
  check ((approved_by is null) = (approved_at is null)),
  check (approved_by is null or approved_by <> drafted_by),
  check (approved_by is not null or state in ('DRAFTED', 'WITHDRAWN')),
  check ((sent_at is not null) = (state in ('SENT', 'UNRESOLVED'))),
  check ((sends is not null) = (state in ('SENT', 'UNRESOLVED'))),
  check ((order_no is not null) = (state in ('DEALING', 'DONE', 'RETURNED'))),
  check ((ended_at is not null) = (state in ('WITHDRAWN', 'DONE', 'RETURNED'))),
  check ((code is not null) = (state in ('REFUSED', 'RETURNED'))),
  check ((advice is not null) = (state = 'REFUSED')),
  check ((person is not null) = (state = 'WITHDRAWN'))
);
create index if not exists payout_by_state on payout (state);
create index if not exists payout_by_time on payout (drafted_at);
create index if not exists payout_replacing on payout (replaces);

-- Every move of a payout and what the channel said with it; the money journal has the same, chained.
create table if not exists payout_event (
  payout     varchar(32) not null references payout (number),
  version    bigint not null,
  at         timestamp(9) with time zone not null,
  event      varchar not null,
  state_from varchar(12) not null,
  state_to   varchar(12) not null,
  evidence   varchar not null,
  primary key (payout, version)
);
