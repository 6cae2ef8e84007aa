-- The shop's numbers by day, categories, and whether a payment's code was ever on show. Each statement can run again, as in V1. All sums are fen.

alter table product add column if not exists category varchar(60) default '' not null;

alter table payment add column if not exists code_shown boolean default false not null;
update payment set code_shown = true
where way = 'SHOWN_QR' and not code_shown and number in (
  select j.payment from payment_journal j
  where j.event like 'CODE_ISSUED code=%'
    and j.event not like 'CODE_ISSUED code="device"%' and j.event not like 'CODE_ISSUED code="browser"%');

-- axis, item: as saoma.numbers.Axis tells. A row for each day and key, however many receipts there were.
create table if not exists day_sum (
  axis     varchar(12) not null,
  shop_day date not null,
  item     varchar(100) not null,
  times    bigint not null,
  quantity bigint not null,
  total    bigint not null,
  primary key (axis, shop_day, item)
);

-- What was sold before there were day sums, by what the books still tell: nobody wrote down who sold it or its category.
merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select 'HOUR', h.shop_day, h.item, count(*), sum(h.items), sum(h.total)
from (
  select cast(left(cast(r.issued_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day,
    lpad(cast(extract(hour from r.issued_at at time zone 'Asia/Shanghai') as varchar), 2, '0') as item,
    r.total, (select sum(l.quantity) from receipt_line l where l.owner = r.number) as items
  from receipt r
  where not exists (select 1 from receipt_line t where t.owner = r.number and t.code like 'TOPUP:%')) h
group by h.shop_day, h.item;

merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select 'OPERATOR', h.shop_day, '', sum(h.times), sum(h.quantity), sum(h.total)
from day_sum h where h.axis = 'HOUR' group by h.shop_day;

merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select p.axis, p.shop_day, p.item, count(*), sum(p.quantity), sum(p.total)
from (
  select a.axis, cast(left(cast(r.issued_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day,
    case a.axis when 'PRODUCT' then left(replace(l.code, '|', ' ') || '|' || replace(l.name, '|', ' '), 100) else '' end as item,
    l.quantity, cast(round(cast(l.unit_price as numeric(30, 3)) * l.quantity / 1000, 0) as bigint) as total
  from receipt r
  join receipt_line l on l.owner = r.number
  cross join (values ('PRODUCT'), ('CATEGORY')) a (axis)
  where not exists (select 1 from receipt_line t where t.owner = r.number and t.code like 'TOPUP:%')) p
group by p.axis, p.shop_day, p.item;

merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select 'TENDER', t.shop_day, t.channel, count(*), 0, sum(t.amount)
from (
  select cast(left(cast(r.issued_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day, t.channel, t.amount
  from receipt r
  join receipt_tender t on t.owner = r.number
  where not exists (select 1 from receipt_line l where l.owner = r.number and l.code like 'TOPUP:%')) t
group by t.shop_day, t.channel;

-- What went by hand stands under a number with a C behind the payment's.
merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select 'REFUND', f.shop_day, f.item, count(*), 0, sum(f.amount)
from (
  select cast(left(cast(f.changed_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day, f.amount,
    case when substring(f.number, char_length(f.payment) + 1, 1) = 'C' then 'cash' else p.channel end as item
  from refund f
  join payment p on p.number = f.payment
  join receipt_tender t on t.payment = f.payment
  where f.state = 'DONE'
    and not exists (select 1 from receipt_line l where l.owner = t.owner and l.code like 'TOPUP:%')) f
group by f.shop_day, f.item;

merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select 'BEGUN', p.shop_day, p.channel, count(*), 0, sum(p.amount)
from (
  select cast(left(cast(created_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day, channel, amount
  from payment where channel not in ('cash', 'rounding', 'balance')) p
group by p.shop_day, p.channel;

merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select p.axis, p.shop_day, p.channel, count(*), 0, sum(p.amount)
from (
  select case when code_shown then 'ABANDONED' else 'FAILED' end as axis,
    cast(left(cast(created_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day, channel, amount
  from payment where channel not in ('cash', 'rounding', 'balance') and state in ('DECLINED', 'CLOSED')) p
group by p.axis, p.shop_day, p.channel;

-- The steps are those of saoma.numbers.Waits.
merge into day_sum (axis, shop_day, item, times, quantity, total) key (axis, shop_day, item)
select 'PAID', w.shop_day, w.channel || '|' || lpad(cast(w.step as varchar), 2, '0'), count(*),
  sum(cast(floor(w.wait * 1000) as bigint)), sum(w.amount)
from (
  select v.*,
    (select count(*) from (values (1), (2), (3), (4), (5), (6), (8), (10), (12), (15), (20), (25), (30), (40), (50),
      (60), (75), (90), (120), (150), (180), (240), (300), (600)) s (bound) where s.bound < v.wait) as step
  from (
    select cast(left(cast(created_at at time zone 'Asia/Shanghai' as varchar), 10) as date) as shop_day, channel, amount,
      greatest(0, extract(epoch from paid_at) - extract(epoch from created_at)) as wait
    from payment
    where channel not in ('cash', 'rounding', 'balance') and state in ('PAID', 'DISPUTED')) v) w
group by w.shop_day, w.channel, w.step;
