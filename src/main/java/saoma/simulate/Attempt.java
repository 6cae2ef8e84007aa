package saoma.simulate;

/// One code of a sale, and what the clerk has seen of it.
final class Attempt {
  final Sale sale;
  final Counterparty gateway;

  /// One of several who pay together.
  final boolean share;

  long seenVersion = -1;
  boolean shown;

  Attempt(Sale sale, Counterparty gateway, boolean share) {
    this.sale = sale;
    this.gateway = gateway;
    this.share = share;
  }
}
