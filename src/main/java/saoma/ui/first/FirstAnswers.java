package saoma.ui.first;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.settings.PrinterSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.Shop;
import saoma.settings.SettingsRules;
import saoma.ui.Texts.Language;

/// What was answered so far, and the settings that it says. On the JavaFX thread.
final class FirstAnswers {
  /// Choices of the printer before those that were found.
  static final int NO_PRINTER = 0;

  final StringProperty name = new SimpleStringProperty("");
  final StringProperty till;
  final StringProperty address = new SimpleStringProperty("");
  private final Map<FirstStep, Integer> chosen = new EnumMap<>(FirstStep.class);
  private final Settings fresh;
  private List<String> printers = List.of();

  FirstAnswers(Settings fresh) {
    this.fresh = fresh;
    till = new SimpleStringProperty(fresh.shop().till());
    var language = Language.of(fresh.shop().language());
    chosen.put(FirstStep.LANGUAGE, language == Language.ZH ? 0 : 1);
  }

  List<String> printers() {
    return printers;
  }

  void found(List<String> there) {
    printers = List.copyOf(there);
    // One that is there is what the shop means, until somebody says otherwise.
    chosen.putIfAbsent(FirstStep.PRINTER, there.isEmpty() ? NO_PRINTER : 1);
  }

  int choices(FirstStep step) {
    return switch (step) {
      case LANGUAGE, MONEY -> 2;
      case SHOP -> 0;
      case PRINTER -> printers.size() + 2;
      case SHELF -> FirstShelf.values().length;
    };
  }

  int chosen(FirstStep step) {
    return chosen.getOrDefault(step, 0);
  }

  void choose(FirstStep step, int nth) {
    chosen.put(step, nth);
  }

  /// The answer of a fresh till again.
  void forget(FirstStep step) {
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

  Language language() {
    return chosen(FirstStep.LANGUAGE) == 0 ? Language.ZH : Language.EN;
  }

  /// Key of what is wrong with the answers of this step, or empty.
  String problem(FirstStep step) {
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
            language().setting(),
            fresh.shop().taxNumber());
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
