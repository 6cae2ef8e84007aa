-- Who shows a code to whom. What the customer shows is stored nowhere.
alter table payment add column if not exists way varchar(16) default 'SHOWN_QR' not null;
alter table payment add constraint if not exists payment_way check (way in ('SHOWN_QR', 'CUSTOMER_CODE'));
