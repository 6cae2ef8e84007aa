-- Operators, their PINs and rights, and the audit log. Each statement can run again, as in V1.

create table if not exists operator (
  code   varchar(8) primary key,
  name   varchar(40) not null check (char_length(name) > 0),
  role   varchar(12) not null check (role in ('CLERK', 'SUPERVISOR', 'MANAGER')),
  active boolean not null
);

-- Not in the money journal: from the hash of six digits the digits are found in a day.
create table if not exists operator_pin (
  operator varchar(8) primary key references operator (code),
  hash     varchar(200) not null
);

create table if not exists pin_tries (
  id           integer primary key check (id = 1),
  wrong        integer not null check (wrong >= 0),
  since        timestamp(9) with time zone not null,
  locked_until timestamp(9) with time zone
);

-- What the shop has set; where there is no row the till's own table counts.
create table if not exists role_right (
  role       varchar(12) not null check (role in ('CLERK', 'SUPERVISOR')),
  right_name varchar(20) not null,
  allowed    boolean not null,
  primary key (role, right_name)
);

insert into counters select 'audit', 0 where not exists (select 1 from counters where name = 'audit');

create table if not exists audit (
  seq           bigint primary key,
  at            timestamp(9) with time zone not null,
  act           varchar(20) not null,
  by_code       varchar(8) not null,
  by_name       varchar(40) not null,
  right_name    varchar(20) not null,
  approver_code varchar(8) not null,
  approver_name varchar(40) not null,
  about         varchar not null,
  reason        varchar not null,
  prev_hash     varchar(64) not null unique,
  hash          varchar(64) not null unique
);
create index if not exists audit_by_time on audit (at);
