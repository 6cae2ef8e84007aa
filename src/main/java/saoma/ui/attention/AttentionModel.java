package saoma.ui.attention;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.checkout.Books;
import saoma.checkout.Checkout.Alarm;
import saoma.checkout.Feed;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundView;
import saoma.payment.Refund;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.Rereading;

/// What needs a person, read anew whenever a payment moves while somebody looks. Listens for alarms
/// as long as the till runs. The list is on the JavaFX thread.
public final class AttentionModel {
  private final Books books;
  private final InstantSource clock;
  private final Feed<Optional<PaymentView>> views;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Map<String, PaymentView> seen = new ConcurrentHashMap<>();
  private final ObservableList<Card> cards = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private Feed.Pin looking = () -> {};
  private Feed.Pin back = () -> {};
  private Feed.Pin deposits = () -> {};
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
  private final Rereading<List<Card>> reading;
  private final Feed<Optional<RefundView>> refunds;
  private final AttentionDesk desk;

  /// @param alarms of the checkout
  /// @param views of the watcher
  /// @param refunds as they move
  public AttentionModel(
      Books books,
      InstantSource clock,
      Feed<Alarm> alarms,
      Feed<Optional<PaymentView>> views,
      Feed<Optional<RefundView>> refunds,
      AttentionDesk desk,
      Away away,
      Consumer<Notice> notices) {
    this.books = books;
    this.clock = clock;
    this.views = views;
    this.refunds = refunds;
    this.desk = desk;
    this.away = away;
    this.notices = notices;
    reading =
        new Rereading<>(
            away,
            this::look,
            this::read,
            () ->
                notices.accept(Notice.danger("attention.not-read").then("receipts.not-read.next")));
    alarms.listen(alarm -> away.fx().execute(() -> alarmed(alarm)));
  }

  /// Money that no order took first, then what is not known yet; the oldest of each first. Empty
  /// and not known are two things: see [#readProperty].
  public ObservableList<Card> cards() {
    return cards;
  }

  /// Whether the books have been read since the list was opened.
  public ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  void open() {
    read.set(false);
    choose(0);
    looking = views.listen(view -> view.ifPresent(this::moved));
    back = refunds.listen(_ -> away.fx().execute(this::refresh));
    deposits = desk.deposits(() -> away.fx().execute(this::refresh));
    refresh();
  }

  void close() {
    looking.pull();
    back.pull();
    deposits.pull();
  }

  private void moved(PaymentView view) {
    seen.put(view.payment().number(), view);
    away.fx().execute(this::refresh);
  }

  private void alarmed(Alarm alarm) {
    if (alarm.payment().isEmpty()) {
      return;
    }
    notices.accept(Notice.danger("attention.alarm").then("attention.alarm.next"));
    refresh();
  }

  private void read(List<Card> list) {
    read.set(true);
    if (cards.equals(list)) {
      return;
    }
    var was = chosen().map(card -> card.number());
    cards.setAll(list);
    choose(was.map(this::placeOf).orElse(0));
  }

  private int placeOf(String number) {
    var at = 0;
    for (var card : cards) {
      if (card.number().equals(number)) {
        return at;
      }
      at++;
    }
    return chosen.get();
  }

  private void choose(int at) {
    chosen.set(cards.isEmpty() ? 0 : Math.clamp(at, 0, cards.size() - 1));
  }

  void step(int by) {
    choose(chosen.get() + by);
  }

  /// Where the chosen card stands in the list.
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The card that keys act on; empty where there is none.
  Optional<Card> chosen() {
    var at = chosen.get();
    return at < cards.size() ? Optional.of(cards.get(at)) : Optional.empty();
  }

  /// Asks the channel about the chosen card at once.
  void askNow(Card card) {
    away.run(
        () -> {
          desk.askNow(card.number());
          return card;
        },
        _ -> notices.accept(Notice.info("attention.asked-now")),
        () -> notices.accept(Notice.danger("attention.not-read").then("receipts.not-read.next")));
  }

  void refresh() {
    reading.refresh();
  }

  private List<Card> look() {
    return books.read(pages -> {
      var list = new ArrayList<Card>();
      pages.payments().unclaimed().forEach(p -> Card.unclaimed(pages, p).ifPresent(list::add));
      for (var payment : pages.payments().toAsk(clock.instant())) {
        var view = Optional.ofNullable(seen.get(payment.number()));
        Card.notKnown(pages, payment, view).ifPresent(list::add);
      }
      goingBack(pages, list);
      pages.holds().open().stream()
          .filter(hold -> hold.state().isInDoubt())
          .forEach(hold -> list.add(new Card.Deposit(hold)));
      return List.copyOf(list);
    });
  }

  /// Refunds of sales; those of money that no sale took stand on its own card.
  private static void goingBack(Books.Pages pages, List<Card> list) {
    var listed = list.stream().map(card -> card.number()).toList();
    pages.refunds().open().stream()
        .map(Refund::payment)
        .distinct()
        .filter(number -> !listed.contains(number))
        .flatMap(number -> pages.payments().byNumber(number).stream())
        .forEach(payment -> list.add(Card.goingBack(pages, payment)));
  }
}
