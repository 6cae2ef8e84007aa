package saoma.ui.first;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saoma.channel.Health;
import saoma.settings.Settings;

/// A machine with one printer, and a disk that may be full.
final class FakeDoor implements FirstDoor {
  static final String PRINTER = "/dev/usb/lp0";
  private final List<Settings> kept = new ArrayList<>();
  private final List<FirstShelf> shelves = new ArrayList<>();
  private final List<String> tested = new ArrayList<>();
  private List<String> printers = List.of(PRINTER);
  private Health health = new Health.Ready(Duration.ZERO);
  private boolean full;

  FakeDoor without() {
    printers = List.of();
    return this;
  }

  FakeDoor saying(Health told) {
    health = told;
    return this;
  }

  void full(boolean now) {
    full = now;
  }

  List<Settings> kept() {
    return kept;
  }

  List<FirstShelf> shelves() {
    return shelves;
  }

  List<String> tested() {
    return tested;
  }

  @Override
  public List<String> printers() {
    return printers;
  }

  @Override
  public Health test(Settings settings) {
    tested.add(settings.counter().printer().address());
    return health;
  }

  @Override
  public void keep(Settings settings, FirstShelf shelf) throws IOException {
    if (full) {
      throw new IOException("no space left");
    }
    kept.add(settings);
    shelves.add(shelf);
  }
}
