package saoma.practice.terminal;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/// One payment at the device, from the request until it is decided. Guarded by its `Poi`.
final class Attempt {
  /// What the display asks for.
  enum Step {
    CARD,
    PIN
  }

  private final Ask ask;
  private final CompletableFuture<ObjectNode> decided = new CompletableFuture<>();
  private Step step = Step.CARD;
  private String entry = "Contactless";
  private int wrongPins;
  private boolean alone;

  /// What was asked, as it came.
  ///
  /// @param transaction the shop's own number of the sale
  record Ask(String serviceId, String saleId, String transaction, BigDecimal amount) {}

  Attempt(Ask ask) {
    this.ask = ask;
  }

  Ask ask() {
    return ask;
  }

  CompletableFuture<ObjectNode> decided() {
    return decided;
  }

  Step step() {
    return step;
  }

  String entry() {
    return entry;
  }

  int wrongPins() {
    return wrongPins;
  }

  /// Whether the customer went away.
  boolean alone() {
    return alone;
  }

  void card(String how, boolean pin) {
    entry = how;
    alone = false;
    step = pin ? Step.PIN : Step.CARD;
  }

  void wrongPin() {
    wrongPins++;
  }

  void left() {
    alone = true;
  }
}
