package saoma.ui.first;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import saoma.channel.Health;
import saoma.settings.Settings;
import saoma.ui.Away;
import saoma.ui.Texts.Language;

/// The walk from a new folder to a shop that sells. Nothing is written before it is over; every
/// answer that was not given is the one of a fresh till. On the JavaFX thread.
public final class FirstModel {
  private final FirstDoor door;
  private final Away away;
  private final Consumer<Language> speak;
  private final Consumer<FirstLeft> leave;
  private final FirstAnswers answers;
  private final ReadOnlyObjectWrapper<FirstPage> page;

  /// @param fresh what a till has that nobody set up
  /// @param speak changes the language of the screen
  /// @param leave hears once how the walk is left
  public FirstModel(
      Settings fresh,
      FirstDoor door,
      Away away,
      Consumer<Language> speak,
      Consumer<FirstLeft> leave) {
    answers = new FirstAnswers(fresh);
    this.door = door;
    this.away = away;
    this.speak = speak;
    this.leave = leave;
    page =
        new ReadOnlyObjectWrapper<>(
            FirstPage.of(FirstStep.LANGUAGE, answers.chosen(FirstStep.LANGUAGE)));
    answers.name.subscribe(_ -> edited());
    answers.till.subscribe(_ -> edited());
    answers.address.subscribe(_ -> edited());
  }

  ReadOnlyObjectProperty<FirstPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return answers.name;
  }

  /// The code of the till as it is typed.
  public StringProperty tillProperty() {
    return answers.till;
  }

  /// Where a printer in the network is.
  StringProperty addressProperty() {
    return answers.address;
  }

  /// What was found on this machine.
  List<String> printers() {
    return answers.printers();
  }

  /// How many choices this step has.
  int choices(FirstStep step) {
    return answers.choices(step);
  }

  /// Whether a printer in the network was chosen, so that its address is to be typed.
  boolean asksAddress() {
    var now = page.get();
    return now.step() == FirstStep.PRINTER && now.chosen() == choices(FirstStep.PRINTER) - 1;
  }

  boolean isLive() {
    return answers.chosen(FirstStep.MONEY) == 1;
  }

  /// Looks for printers while the first steps are read.
  void open() {
    away.run(door::printers, this::found, () -> found(List.of()));
  }

  private void found(List<String> there) {
    answers.found(there);
    if (page.get().step() == FirstStep.PRINTER) {
      go(FirstStep.PRINTER);
    }
  }

  void choose(int nth) {
    var now = page.get();
    if (now.busy() || nth < 0 || nth >= choices(now.step())) {
      return;
    }
    answers.choose(now.step(), nth);
    if (now.step() == FirstStep.LANGUAGE) {
      speak.accept(answers.language());
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
    var problem = answers.problem(now.step());
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
    answers.forget(now.step());
    if (now.step().isLast()) {
      finish();
    } else {
      go(now.step().next());
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
      if (!answers.problem(step).isEmpty()) {
        answers.forget(step);
      }
    }
    var settings = answers.settings();
    var shelf = List.of(FirstShelf.values()).get(answers.chosen(FirstStep.SHELF));
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
    if (now.step() != FirstStep.PRINTER || now.busy() || now.chosen() == FirstAnswers.NO_PRINTER) {
      return;
    }
    var problem = answers.problem(FirstStep.PRINTER);
    if (!problem.isEmpty()) {
      page.set(now.wrong(problem));
      return;
    }
    var settings = answers.settings();
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
    page.set(FirstPage.of(step, answers.chosen(step)));
  }

  private void edited() {
    var now = page.get();
    if (!now.problem().isEmpty() || !now.told().isEmpty()) {
      page.set(FirstPage.of(now.step(), now.chosen()));
    }
  }
}
