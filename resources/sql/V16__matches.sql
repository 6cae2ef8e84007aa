-- What comparing the books with the channels' bills found, and what named persons said about it.
-- Each statement can run again, as in V1.

create index if not exists payment_by_paid on payment (channel, paid_at, number);
create index if not exists refund_by_done on refund (done_at, number);

-- One comparison of one day; all but the explanations can be found again from the books and the bill.
create table if not exists match_run (
  id           bigint primary key,
  channel      varchar(40) not null,
  bill_day     varchar(10) not null,
  finished     boolean not null,
  bill         varchar(64) not null,
  findings     varchar(64) not null,
  at           timestamp(9) with time zone not null,
  trades       bigint not null,
  ours         bigint not null,
  theirs       bigint not null,
  gross        bigint not null,
  refunds      bigint not null,
  settled      bigint not null,
  fee          bigint not null,
  expected_fee bigint not null,
  lost         bigint not null
);
create index if not exists match_run_of_day on match_run (channel, bill_day);

create table if not exists match_difference (
  run           bigint not null references match_run (id),
  seq           bigint not null,
  kind          varchar(12) not null check (kind in ('ONLY_THEIRS', 'ONLY_OURS', 'AMOUNT', 'STATE', 'FEE')),
  subject       varchar(8) not null check (subject in ('PAYMENT', 'REFUND', 'REVERSAL')),
  number        varchar(64) not null,
  refund_number varchar(64) not null,
  trade_number  varchar(64) not null,
  at            timestamp(9) with time zone not null,
  ours          bigint not null,
  theirs        bigint not null,
  our_fee       bigint not null,
  their_fee     bigint not null,
  state         varchar(12) not null,
  copy          integer not null,
  gap           bigint not null,
  mark          varchar not null,
  primary key (run, seq)
);

create table if not exists match_carried (
  run           bigint not null references match_run (id),
  seq           bigint not null,
  subject       varchar(8) not null,
  number        varchar(64) not null,
  refund_number varchar(64) not null,
  gap           bigint not null,
  primary key (run, seq)
);
create index if not exists match_carried_by_number on match_carried (number);

-- Not to be found again: what a person said. The money journal has it too.
create table if not exists match_explained (
  channel  varchar(40) not null,
  bill_day varchar(10) not null,
  mark     varchar not null,
  gap      bigint not null,
  by_name  varchar(100) not null check (char_length(by_name) > 0),
  reason   varchar(200) not null check (char_length(reason) > 0),
  at       timestamp(9) with time zone not null,
  primary key (channel, bill_day, mark)
);
