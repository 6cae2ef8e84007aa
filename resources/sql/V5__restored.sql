-- Each restore of a backup: the numbers that the installation of then may have used since the backup are to be asked about at
-- every channel. done_at is null until every one of them was answered for.
create table if not exists restored (
  at           timestamp(9) with time zone primary key,
  installation varchar(4) not null,
  attempts     bigint not null check (attempts >= 0),
  since        timestamp(9) with time zone not null,
  done_at      timestamp(9) with time zone
);
