package saoma.catalogue;

import saoma.catalogue.ImportReport.Reason;

/// Ends the reading of a row; never leaves this package.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;
  private final Reason reason;
  private final String cell;

  Refusal(Reason reason, String cell) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.cell = cell;
  }

  Reason reason() {
    return reason;
  }

  String cell() {
    return cell;
  }
}
