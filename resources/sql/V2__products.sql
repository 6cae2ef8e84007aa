-- What can be sold. A product without a price is asked for it at each sale.
create table if not exists product (
  code           varchar(40) primary key,
  name           varchar(200) not null,
  name_en        varchar(200) not null,
  unit           varchar(200) not null,
  price_minor    bigint check (price_minor >= 0),
  price_currency char(3),
  constraint product_price check ((price_minor is null) = (price_currency is null))
);
