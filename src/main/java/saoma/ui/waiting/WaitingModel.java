package saoma.ui.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.Rereading;
import saoma.ui.customer.Countdown;

/// Which sales wait, and for how long yet. What was paid meanwhile stays in sight for a while, so
/// that a clerk who missed the sound and the words sees it. On the JavaFX thread.
public final class WaitingModel {
  /// How long a sale that was paid meanwhile is shown.
  static final Duration STAYS = Duration.ofSeconds(60);

  private final WaitingDesk desk;
  private final Supplier<String> current;
  private final InstantSource clock;
  private final Away away;
  private final Rereading<Read> reading;
  private final Map<String, Told> told = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<HandedSale>> handed =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<Standing> read = List.of();
  private List<HandedSale> readHanded = List.of();

  private record Read(List<Standing> unfinished, List<HandedSale> handed) {}

  private record Told(WaitingSale sale, Instant at) {}

  /// One sale and its time left.
  public record Chip(WaitingSale sale, Optional<Countdown> countdown) {}

  /// @param current the name of the sale on the screen, which does not wait
  public WaitingModel(WaitingDesk desk, Supplier<String> current, InstantSource clock, Away away) {
    this.desk = desk;
    this.current = current;
    this.clock = clock;
    this.away = away;
    reading =
        new Rereading<>(
            away, () -> new Read(desk.unfinished(), desk.handed()), this::found, () -> {});
  }

  /// Oldest first, what was paid meanwhile before the others.
  public ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
    return chips.getReadOnlyProperty();
  }

  /// Orders of other programs that nobody has taken up yet, oldest first.
  public ReadOnlyObjectProperty<List<HandedSale>> handedProperty() {
    return handed.getReadOnlyProperty();
  }

  /// Puts such an order on the screen.
  public void takeUp(HandedSale order) {
    desk.bringBack(order.sale());
  }

  /// Something moved: the books are read again. From any thread.
  public void moved() {
    away.fx().execute(reading::refresh);
  }

  /// A sale that waited was paid. From any thread.
  public void paid(String sale, long order, Money total) {
    away.fx()
        .execute(() -> {
          told.put(
              sale, new Told(WaitingSale.paid(sale, order, name(sale), total), clock.instant()));
          draw();
        });
  }

  /// What people called it while it waited.
  private String name(String sale) {
    return chips.get().stream()
        .map(Chip::sale)
        .filter(one -> one.sale().equals(sale))
        .map(WaitingSale::name)
        .findFirst()
        .orElse("");
  }

  /// Time has gone on, or another sale is on the screen.
  public void tick() {
    if (!read.isEmpty() || !told.isEmpty() || !readHanded.isEmpty()) {
      draw();
    }
  }

  /// The sale at this place comes back; one that is paid has been seen.
  public void bringBack(int place) {
    if (place < chips.get().size()) {
      var sale = chips.get().get(place).sale();
      if (told.remove(sale.sale()) == null) {
        desk.bringBack(sale.sale());
      }
      draw();
    }
  }

  /// The sale on the screen waits for its customer.
  ///
  /// @param name what people call it; may be empty
  public void park(String name) {
    desk.park(name);
  }

  private void found(Read found) {
    read = found.unfinished();
    readHanded = found.handed();
    draw();
  }

  private void draw() {
    var over = clock.instant().minus(STAYS);
    told.values().removeIf(one -> one.at().isBefore(over));
    var next = new ArrayList<Chip>();
    told.values().forEach(one -> next.add(new Chip(one.sale(), Optional.empty())));
    for (var standing : read) {
      var sale = standing.order().sale();
      if (!sale.equals(current.get()) && !told.containsKey(sale)) {
        var waits = WaitingSale.of(standing);
        next.add(new Chip(waits, countdown(standing, waits)));
      }
    }
    var orders = readHanded.stream().filter(one -> !one.sale().equals(current.get())).toList();
    if (!orders.equals(handed.get())) {
      handed.set(orders);
    }
    if (!next.equals(chips.get())) {
      chips.set(List.copyOf(next));
    }
  }

  /// Of the code that closes first.
  private Optional<Countdown> countdown(Standing standing, WaitingSale waits) {
    return standing.alive().stream()
        .filter(payment -> waits.codes().contains(payment.number()))
        .map(payment ->
            Countdown.of(
                desk.left(payment.number()),
                Duration.between(payment.createdAt(), payment.deadline())))
        .min((one, other) -> Integer.compare(one.secondsLeft(), other.secondsLeft()));
  }
}
