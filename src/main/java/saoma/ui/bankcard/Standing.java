package saoma.ui.bankcard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saoma.account.BoundCard;
import saoma.account.CardAsk;
import saoma.account.CardDesk;

/// What the books know of a member's cards when the pane opens.
///
/// @param open the code that is on its way already
/// @param pause until another may be sent
record Standing(List<BoundCard> cards, Optional<CardAsk> open, Duration pause) {
  static Standing of(CardDesk desk, BankPage page, String sale) {
    var open = page.amount().flatMap(amount -> desk.open(sale, amount));
    var pause = open.map(CardAsk::phone).map(desk::wait).orElse(Duration.ZERO);
    return new Standing(desk.of(page.member().id()), open, pause);
  }

  /// Where the card of that code stands in the list; -1 if there is none.
  int place() {
    return open.map(ask -> cards.stream().map(BoundCard::id).toList().indexOf(ask.card()))
        .orElse(-1);
  }
}
