package saoma.checkout;

/// Counts the prices that are told at the counter without a sale.
public record PriceChecks(Books books) {
  /// One was told. A look at a price begins no shift: without one that is open it is not counted.
  public void told() {
    books.durable(pages -> {
      var shifts = pages.shifts();
      var open = shifts.open();
      open.ifPresent(shift -> shifts.priceChecked(shift.number()));
      return open.isPresent();
    });
  }
}
