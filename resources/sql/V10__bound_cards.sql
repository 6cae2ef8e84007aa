-- Bank cards that members have bound, and the codes by SMS they pay with. Each statement can run again, as in V1.

-- The wish to bind one, stored before the bank's page is opened.
create table if not exists card_binding (
  number   varchar(32) primary key check (char_length(number) > 0),
  member   bigint not null references member (id),
  begun_at timestamp(9) with time zone not null
);

-- Never a card's number: its last four digits, a masked phone, and a token sealed under the till's own key.
create table if not exists bound_card (
  id        varchar(32) primary key references card_binding (number),
  member    bigint not null references member (id),
  kind      varchar(10) not null check (kind in ('', 'debit', 'credit')),
  last_four varchar(4) not null,
  phone     varchar(20) not null,
  token     varchar(500) not null,
  bound_at  timestamp(9) with time zone not null
);
create index if not exists bound_card_of_member on bound_card (member);

-- The payment that follows has the same number, time and amount. Not the code: that is kept nowhere.
create table if not exists card_ask (
  number   varchar(32) primary key check (char_length(number) > 0),
  sale     varchar(100) not null,
  card     varchar(32) not null,
  phone    varchar(20) not null,
  amount   bigint not null check (amount > 0),
  currency varchar(3) not null,
  asked_at timestamp(9) with time zone not null,
  state    varchar(10) not null check (state in ('OPEN', 'USED', 'DROPPED')),
  reversed boolean default false not null
);
create index if not exists card_ask_of_phone on card_ask (phone, asked_at);
create index if not exists card_ask_of_sale on card_ask (sale);
