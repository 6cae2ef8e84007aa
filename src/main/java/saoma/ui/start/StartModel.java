package saoma.ui.start;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.ui.Away;
import saoma.ui.start.StartStep.Choosing;
import saoma.ui.start.StartStep.Sure;
import saoma.ui.start.StartStep.Working;
import saoma.ui.start.StartWays.Copy;
import saoma.ui.start.StartWays.Tried;

/// The way from a till that does not open to one that does. Nothing is changed before a person has
/// seen what a restore brings and said yes to it. On the JavaFX thread.
public final class StartModel {
  /// How the screen is left.
  public enum Left {
    AGAIN,
    QUIT
  }

  private final StartTrouble trouble;
  private final String folder;
  private final String detail;
  private final StartWays ways;
  private final Away away;
  private final Consumer<Left> leave;
  private final ReadOnlyObjectWrapper<StartStep> step =
      new ReadOnlyObjectWrapper<>(Choosing.among(Optional.empty()));
  private Optional<Copy> newest = Optional.empty();

  /// @param folder of the till
  /// @param detail what stands in small print, as the opening said it
  /// @param leave hears once how the screen is left
  public StartModel(
      StartTrouble trouble,
      String folder,
      String detail,
      StartWays ways,
      Away away,
      Consumer<Left> leave) {
    this.trouble = trouble;
    this.folder = folder;
    this.detail = detail;
    this.ways = ways;
    this.away = away;
    this.leave = leave;
  }

  StartTrouble trouble() {
    return trouble;
  }

  String folder() {
    return folder;
  }

  String detail() {
    return detail;
  }

  ReadOnlyObjectProperty<StartStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Looks for a backup where one would help.
  void open() {
    if (trouble.restorable()) {
      away.run(ways::newest, this::found, () -> choose("start.no-look", ""));
    }
  }

  private void found(Optional<Copy> copy) {
    newest = copy;
    if (step.get() instanceof Choosing) {
      step.set(Choosing.among(copy));
    }
  }

  /// Reads the newest backup and shows what it brings.
  void tryOut() {
    if (step.get() instanceof Choosing choosing) {
      choosing.newest().ifPresent(this::tryOut);
    }
  }

  private void tryOut(Copy copy) {
    step.set(new Working(copy, false));
    away.run(
        () -> ways.tryOut(copy), tried -> tried(copy, tried), () -> choose("start.bad-copy", ""));
  }

  private void tried(Copy copy, Tried tried) {
    switch (tried) {
      case Tried.Good good -> step.set(new Sure(copy, good));
      case Tried.Bad(var why) -> choose("start.bad-copy", why);
    }
  }

  /// Enter: opens the till again, or does what was shown.
  void enter() {
    switch (step.get()) {
      case Choosing _ -> leave.accept(Left.AGAIN);
      case Sure(var copy, var _) -> restore(copy);
      case Working _ -> {}
    }
  }

  private void restore(Copy copy) {
    step.set(new Working(copy, true));
    away.run(() -> ways.restore(copy), this::restored, () -> choose("start.not-restored", ""));
  }

  private void restored(Tried tried) {
    switch (tried) {
      case Tried.Good _ -> leave.accept(Left.AGAIN);
      case Tried.Bad(var why) -> choose("start.not-restored", why);
    }
  }

  /// Esc: one step back, and out of the first one.
  void back() {
    switch (step.get()) {
      case Choosing _ -> leave.accept(Left.QUIT);
      case Sure _ -> choose("", "");
      case Working _ -> {}
    }
  }

  void openFolder() {
    if (step.get() instanceof Choosing) {
      away.run(
          ways::openFolder,
          shown -> {
            if (!shown) {
              choose("start.no-folder", folder);
            }
          },
          () -> choose("start.no-folder", folder));
    }
  }

  private void choose(String notice, String said) {
    step.set(new Choosing(newest, notice, said));
  }
}
