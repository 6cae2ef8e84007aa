-- A picture of a product: a JPEG that the till itself made of what it was given; and how often an offer is given in one
-- sale. Each statement can run again, as in V1.

create table if not exists product_picture (
  product varchar(40) primary key,
  picture varbinary(1000000) not null
);

-- Offers from before have no limit: 0.
alter table offer add column if not exists per_sale integer default 0 not null;
