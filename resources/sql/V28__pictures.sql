-- A picture of a product: a JPEG that the till itself made of what it was given. Each statement can run again, as in V1.

create table if not exists product_picture (
  product varchar(40) primary key,
  picture varbinary(1000000) not null
);
