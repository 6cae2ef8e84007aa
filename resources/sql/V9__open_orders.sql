-- The sales that nobody has finished are looked for whenever one of them moves; they are few among many.
create index if not exists orders_by_state on orders (state);
