package saoma.ui.first;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.channel.Health;
import saoma.settings.PrinterSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.Shop;
import saoma.settings.SettingsRules;
import saoma.ui.Away;
import saoma.ui.Texts.Language;

/// The walk from a new folder to a shop that sells. Nothing is written before it is over; every
/// answer that was not given is the one of a fresh till. On the JavaFX thread.
public final class FirstModel {
  /// Choices of the printer before those that were found.
  static final int NO_PRINTER = 0;

  private final FirstDoor door;
  private final Away away;
  private final Consumer<Language> speak;
  private final Consumer<FirstLeft> leave;
  private final Map<FirstStep, Integer> chosen = new EnumMap<>(FirstStep.class);
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty till;
  private final StringProperty address = new SimpleStringProperty("");
  private final Settings fresh;
  private final ReadOnlyObjectWrapper<FirstPage> page;
  private List<String> printers = List.of();

  /// @param fresh what a till has that nobody set up
  /// @param speak changes the language of the screen
  /// @param leave hears once how the walk is left
  public FirstModel(
      Settings fresh,
      FirstDoor door,
      Away away,
      Consumer<Language> speak,
      Consumer<FirstLeft> leave) {
    this.fresh = fresh;
    this.door = door;
    this.away = away;
    this.speak = speak;
    this.leave = leave;
    till = new SimpleStringProperty(fresh.shop().till());
    var language = Language.of(fresh.shop().language());
    chosen.put(FirstStep.LANGUAGE, language == Language.ZH ? 0 : 1);
    page =
        new ReadOnlyObjectWrapper<>(FirstPage.of(FirstStep.LANGUAGE, chosen(FirstStep.LANGUAGE)));
    name.subscribe(_ -> edited());
    till.subscribe(_ -> edited());
    address.subscribe(_ -> edited());
  }

  ReadOnlyObjectProperty<FirstPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  /// The code of the till as it is typed.
  public StringProperty tillProperty() {
    return till;
  }

  /// Where a printer in the network is.
  StringProperty addressProperty() {
    return address;
  }

  /// What was found on this machine.
  List<String> printers() {
    return printers;
  }

  /// How many choices this step has.
  int choices(FirstStep step) {
    return switch (step) {
      case LANGUAGE, MONEY -> 2;
      case SHOP -> 0;
      case PRINTER -> printers.size() + 2;
      case SHELF -> FirstShelf.values().length;
    };
  }

  /// Whether a printer in the network was chosen, so that its address is to be typed.
  boolean asksAddress() {
    var now = page.get();
    return now.step() == FirstStep.PRINTER && now.chosen() == choices(FirstStep.PRINTER) - 1;
  }

  boolean isLive() {
    return chosen(FirstStep.MONEY) == 1;
  }

  private int chosen(FirstStep step) {
    return chosen.getOrDefault(step, 0);
  }

  /// Looks for printers while the first steps are read.
  void open() {
    away.run(door::printers, this::found, () -> found(List.of()));
  }

  private void found(List<String> there) {
    printers = List.copyOf(there);
    // One that is there is what the shop means, until somebody says otherwise.
    chosen.putIfAbsent(FirstStep.PRINTER, there.isEmpty() ? NO_PRINTER : 1);
    if (page.get().step() == FirstStep.PRINTER) {
      go(FirstStep.PRINTER);
    }
  }

  void choose(int nth) {
    var now = page.get();
    if (now.busy() || nth < 0 || nth >= choices(now.step())) {
      return;
    }
    chosen.put(now.step(), nth);
    if (now.step() == FirstStep.LANGUAGE) {
      speak.accept(language());
    }
    page.set(now.choosing(nth));
  }

  /// @param by one down or one up
  void move(int by) {
    choose(page.get().chosen() + by);
  }

  /// Enter.
  void next() {
    var now = page.get();
    if (now.busy()) {
      return;
    }
    var problem = problem(now.step());
    if (!problem.isEmpty()) {
      page.set(now.wrong(problem));
    } else if (now.step().isLast()) {
      finish();
    } else {
      go(now.step().next());
    }
  }

  /// Leaves this step as a fresh till has it.
  void skip() {
    var now = page.get();
    if (now.busy()) {
      return;
    }
    forget(now.step());
    if (now.step().isLast()) {
      finish();
    } else {
      go(now.step().next());
    }
  }

  private void forget(FirstStep step) {
    switch (step) {
      case LANGUAGE -> {} // What is on the screen can be read, or it would have been changed.
      case SHOP -> {
        name.set("");
        till.set(fresh.shop().till());
      }
      case MONEY, SHELF -> chosen.remove(step);
      case PRINTER -> chosen.put(step, NO_PRINTER);
    }
  }

  /// Esc.
  void back() {
    var now = page.get();
    if (!now.busy() && !now.step().isFirst()) {
      go(now.step().before());
    }
  }

  /// Opens the till with what was answered so far.
  void finish() {
    if (page.get().busy()) {
      return;
    }
    for (var step : List.of(FirstStep.SHOP, FirstStep.PRINTER)) {
      if (!problem(step).isEmpty()) {
        forget(step);
      }
    }
    var settings = settings();
    var shelf = List.of(FirstShelf.values()).get(chosen(FirstStep.SHELF));
    var left = new FirstLeft(true, shelf, isLive());
    page.set(page.get().working());
    away.run(
        () -> kept(settings, shelf),
        _ -> leave.accept(left),
        () -> page.set(page.get().wrong("first.not-kept")));
  }

  private Settings kept(Settings settings, FirstShelf shelf) {
    try {
      door.keep(settings, shelf);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Prints a test slip on the printer that is chosen.
  void test() {
    var now = page.get();
    if (now.step() != FirstStep.PRINTER || now.busy() || now.chosen() == NO_PRINTER) {
      return;
    }
    var problem = problem(FirstStep.PRINTER);
    if (!problem.isEmpty()) {
      page.set(now.wrong(problem));
      return;
    }
    var settings = settings();
    page.set(now.working());
    away.run(() -> door.test(settings), this::tested, () -> page.set(now.wrong("first.no-test")));
  }

  private void tested(Health health) {
    page.set(
        switch (health) {
          case Health.Ready _ -> page.get().telling("first.printed");
          case Health.Unreachable _ -> page.get().wrong("problem.printer-silent");
          case Health.Wrong(var _, var what) -> page.get().wrong("problem." + what);
        });
  }

  private void go(FirstStep step) {
    page.set(FirstPage.of(step, chosen(step)));
  }

  private void edited() {
    var now = page.get();
    if (!now.problem().isEmpty() || !now.told().isEmpty()) {
      page.set(FirstPage.of(now.step(), now.chosen()));
    }
  }

  private Language language() {
    return chosen(FirstStep.LANGUAGE) == 0 ? Language.ZH : Language.EN;
  }

  /// Key of what is wrong with the answers of this step, or empty.
  private String problem(FirstStep step) {
    var fields = SettingsRules.problems(settings()).stream().map(one -> one.field()).toList();
    return switch (step) {
      case LANGUAGE, MONEY, SHELF -> "";
      case SHOP -> {
        if (fields.contains("shop.name")) {
          yield "problem.shop-name";
        }
        yield fields.contains("shop.till") ? "problem.shop-till" : "";
      }
      case PRINTER -> {
        var missing = asked().isEmpty() && chosen(step) != NO_PRINTER;
        yield missing || fields.contains("counter.printer.address") ? "first.no-address" : "";
      }
    };
  }

  /// The settings that the answers say. Live is not among them: it needs keys first.
  Settings settings() {
    var typed = name.get().strip();
    var shop =
        new Shop(
            typed.isEmpty() ? fresh.shop().name() : typed,
            till.get().strip(),
            language().setting());
    var counter = fresh.counter();
    var old = counter.printer();
    var printer =
        new PrinterSettings(
            asked(),
            old.paper(),
            old.chinese(),
            old.answers(),
            old.cuts(),
            old.logo(),
            old.drawer());
    return fresh.with(shop).with(counter.with(printer));
  }

  private String asked() {
    var nth = chosen(FirstStep.PRINTER);
    if (nth == NO_PRINTER) {
      return "";
    }
    return nth <= printers.size() ? printers.get(nth - 1) : address.get().strip();
  }
}
