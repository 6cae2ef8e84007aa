-- Members and their balances. Each statement can run again, as in V1.

create table if not exists member (
  id    bigint primary key check (id > 0),
  name  varchar(200) not null,
  phone varchar(20) not null unique,
  card  varchar(100) unique check (char_length(card) > 0)
);

-- What the shop owes members, and the other side of that. No member ever owes the shop.
create table if not exists account (
  code     varchar(100) primary key,
  member   bigint references member (id),
  balance  bigint not null,
  currency varchar(3) not null,
  check (member is null or balance >= 0)
);
create index if not exists account_of_member on account (member);

create table if not exists transfer (
  seq    bigint primary key,
  number varchar(60) not null unique check (char_length(number) > 0),
  kind   varchar(20) not null check (kind in (
           'TOP_UP', 'TOP_UP_BACK', 'TOP_UP_AGAIN', 'PAYMENT', 'REVERSAL', 'REFUND', 'CHANGE_KEPT')),
  member bigint not null references member (id),
  about  varchar(60) not null,
  at     timestamp(9) with time zone not null
);
create index if not exists transfer_of_member on transfer (member, seq);
create index if not exists transfer_about on transfer (about);

-- The legs of one transfer sum to zero; that is counted before each transaction ends.
create table if not exists leg (
  transfer varchar(60) not null references transfer (number),
  place    integer not null,
  account  varchar(100) not null references account (code),
  amount   bigint not null check (amount <> 0),
  currency varchar(3) not null,
  primary key (transfer, place),
  unique (transfer, account)
);

-- Which member's balance a payment is taken from; written with the payment. What is dropped takes
-- nothing any more. A number that nobody claimed can be dropped too.
create table if not exists balance_claim (
  payment varchar(32) primary key check (char_length(payment) > 0),
  member  bigint references member (id),
  dropped boolean not null,
  check (dropped or member is not null)
);

-- Passwords and codes as hashes, wrong tries, locks. Not in the money journal.
create table if not exists member_guard (
  member       bigint primary key references member (id),
  password     varchar(300),
  wrong        integer not null check (wrong >= 0),
  locked_until timestamp(9) with time zone,
  code         varchar(300),
  code_sent    timestamp(9) with time zone,
  code_wrong   integer not null check (code_wrong >= 0),
  sent         integer not null check (sent >= 0),
  sent_since   timestamp(9) with time zone
);

-- A member's yes to one sale, until the attempt begins.
create table if not exists balance_permit (
  sale     varchar(100) primary key,
  member   bigint not null references member (id),
  amount   bigint not null check (amount > 0),
  currency varchar(3) not null,
  until_at timestamp(9) with time zone not null
);
