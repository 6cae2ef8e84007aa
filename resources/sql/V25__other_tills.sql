-- What of a bill is other tills' of the shop, and the way to what nobody has proved yet.
-- Each statement can run again, as in V1.

alter table match_run add column if not exists other_lines bigint default 0 not null;
alter table match_run add column if not exists other_gross bigint default 0 not null;
alter table match_run add column if not exists other_refunds bigint default 0 not null;
alter table match_run add column if not exists other_settled bigint default 0 not null;
alter table match_run add column if not exists other_fee bigint default 0 not null;

create index if not exists ruling_by_outcome on ruling (outcome);
