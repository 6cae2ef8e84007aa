package saoma;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Paid;
import saoma.store.Recovered;
import saoma.ui.safety.Recovery;

/// What a start finds out about the run before, and gives back.
final class Recovering {
  private Recovering() {}

  /// Asks about every payment that is not known, until each was asked once or the patience is over;
  /// those that come later are told as they come.
  static Recovery recovered(Services services, Duration patience) throws InterruptedException {
    var open = services.books.read(pages -> pages.payments().toAsk(services.clock.instant()));
    if (open.isEmpty()) {
      return recovery(services.recovered, List.of());
    }
    services.prepareChannels();
    services.channelDesk.ready(patience);
    var asked = services.watcher.recover(patience);
    var now =
        services.books.read(pages ->
            asked.stream()
                .filter(before -> !before.state().hasMoney())
                .flatMap(before -> pages.payments().byNumber(before.number()).stream())
                .toList());
    return recovery(services.recovered, now);
  }

  /// @param given by the journal to the books
  /// @param asked as they stand after they were asked about
  static Recovery recovery(Recovered given, List<Payment> asked) {
    var found = asked.stream().flatMap(payment -> money(payment).stream()).toList();
    var sum = given.given().received().stream().reduce(Money.fen(0), Money::plus);
    var count = Math.toIntExact(given.given().paid()) + found.size();
    return new Recovery(
        count,
        found.stream().reduce(sum, Money::plus),
        given.given().records(),
        given.isAlarming());
  }

  private static Optional<Money> money(Payment payment) {
    return payment.state() instanceof Paid paid
        ? Optional.of(paid.proof().amount())
        : Optional.empty();
  }
}
