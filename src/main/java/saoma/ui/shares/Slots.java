package saoma.ui.shares;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import saoma.checkout.CashDesk;
import saoma.checkout.PaymentView;
import saoma.checkout.Share;
import saoma.checkout.Standing;
import saoma.payment.Payment;

/// The shares on the screen, in the order of their places, and the one that keys work on.
final class Slots {
  private final SharesDesk desk;
  private final List<Slot> slots = new ArrayList<>();
  private int chosen;

  Slots(SharesDesk desk) {
    this.desk = desk;
  }

  void clear() {
    slots.clear();
    chosen = 0;
  }

  void add(List<Payment> payments) {
    for (var payment : payments) {
      slots.add(Slot.of(payment, desk.left(payment.number())));
    }
    hearNewest();
  }

  /// All that may still be paid, of what is paid the newest, and what nobody is asked for.
  void resume(Standing standing) {
    var alive = standing.alive();
    var places = SharePlan.MOST - 1 - alive.size();
    var paid =
        standing.counted().stream()
            .filter(payment -> !payment.channel().equals(CashDesk.ROUNDING))
            .toList();
    add(paid.subList(Math.clamp(paid.size() - (long) places, 0, paid.size()), paid.size()));
    add(alive);
    if (standing.room().isPositive()) {
      var channel = alive.isEmpty() ? paid.getFirst().channel() : alive.getFirst().channel();
      slots.add(Slot.open(new Share(channel, standing.room())));
    }
  }

  /// What the watcher said while nobody listened.
  void hearNewest() {
    for (var slot : slots) {
      slot.number().flatMap(desk::view).ifPresent(slot::heard);
    }
  }

  /// @return whether it was news
  boolean heard(PaymentView news) {
    var number = news.payment().number();
    var heard = false;
    for (var slot : slots) {
      heard |= slot.number().filter(number::equals).isPresent() && slot.heard(news);
    }
    return heard;
  }

  void choose(int place) {
    if (place < slots.size()) {
      chosen = place;
    }
  }

  Slot chosen() {
    return slots.get(chosen);
  }

  void each(Consumer<Slot> act) {
    List.copyOf(slots).forEach(act);
  }

  /// For a moment: something is on its way to the disk.
  boolean isBusy() {
    return slots.stream().anyMatch(Slot::isBusy);
  }

  boolean isAlive() {
    return slots.stream().anyMatch(Slot::isAlive);
  }

  boolean isUnsure() {
    return slots.stream().anyMatch(Slot::isUnsure);
  }

  List<SharesPage.Card> cards(Instant now, boolean leaving) {
    var cards = new ArrayList<SharesPage.Card>();
    for (var slot : slots) {
      var left = slot.number().map(desk::left).orElse(Duration.ZERO);
      var place = cards.size();
      cards.add(slot.card(place, left, now, leaving, place == chosen));
    }
    return cards;
  }
}
