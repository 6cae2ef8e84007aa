-- Up to which record of the money journal this database has come; no row until it has a journal.
-- Written in the transaction that the record tells of.
create table if not exists money_head (
  id   integer primary key check (id = 1),
  seq  bigint not null check (seq > 0),
  hash varchar(64) not null check (char_length(hash) = 64)
);
