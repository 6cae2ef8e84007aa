-- What was done to the price of each line, and who sold. Each statement can run again, as in V1.
-- Rows from before say: no price changed, nothing taken off, no tax, sold by nobody in particular.

alter table order_line add column if not exists price_before bigint;
alter table order_line add column if not exists price_reason varchar(200);
alter table order_line add column if not exists own_discount varchar(16);
alter table order_line add column if not exists own_name varchar(200);
alter table order_line add column if not exists own_off bigint default 0 not null;
alter table order_line add column if not exists all_discount varchar(16);
alter table order_line add column if not exists all_name varchar(200);
alter table order_line add column if not exists all_off bigint default 0 not null;
alter table order_line add column if not exists tax_rate varchar(8) default '' not null;
alter table order_line add column if not exists tax bigint default 0 not null;

alter table receipt_line add column if not exists price_before bigint;
alter table receipt_line add column if not exists price_reason varchar(200);
alter table receipt_line add column if not exists own_discount varchar(16);
alter table receipt_line add column if not exists own_name varchar(200);
alter table receipt_line add column if not exists own_off bigint default 0 not null;
alter table receipt_line add column if not exists all_discount varchar(16);
alter table receipt_line add column if not exists all_name varchar(200);
alter table receipt_line add column if not exists all_off bigint default 0 not null;
alter table receipt_line add column if not exists tax_rate varchar(8) default '' not null;
alter table receipt_line add column if not exists tax bigint default 0 not null;

alter table draft_line add column if not exists price_before bigint;
alter table draft_line add column if not exists price_reason varchar(200);
alter table draft_line add column if not exists own_discount varchar(16);
alter table draft_line add column if not exists own_name varchar(200);
alter table draft_line add column if not exists own_off bigint default 0 not null;
alter table draft_line add column if not exists all_discount varchar(16);
alter table draft_line add column if not exists all_name varchar(200);
alter table draft_line add column if not exists all_off bigint default 0 not null;
alter table draft_line add column if not exists tax_rate varchar(8) default '' not null;
alter table draft_line add column if not exists tax bigint default 0 not null;

alter table receipt add column if not exists seller_code varchar(8) default '' not null;
alter table receipt add column if not exists seller_name varchar(40) default '' not null;

-- The tax of a product where it is not the shop's usual one, in hundredths of a per cent.
alter table product add column if not exists tax_rate integer;
