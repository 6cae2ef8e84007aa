-- What a clerk wrote to a line and to the whole sale; the sale's note stands with each of its lines. Each statement can run
-- again, as in V1. Lines from before have none.

alter table order_line add column if not exists note varchar(80) default '' not null;
alter table order_line add column if not exists sale_note varchar(80) default '' not null;

alter table receipt_line add column if not exists note varchar(80) default '' not null;
alter table receipt_line add column if not exists sale_note varchar(80) default '' not null;

alter table draft_line add column if not exists note varchar(80) default '' not null;
alter table draft_line add column if not exists sale_note varchar(80) default '' not null;
