package saoma.simulate;

/// One code of a sale, and what the clerk has seen of it.
final class Attempt {
  final Sale sale;
  final Counterparty gateway;
  long seenVersion = -1;
  boolean shown;

  Attempt(Sale sale, Counterparty gateway) {
    this.sale = sale;
    this.gateway = gateway;
  }
}
