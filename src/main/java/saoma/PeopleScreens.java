package saoma;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import saoma.operator.Grant;
import saoma.operator.OperatorDesk;
import saoma.operator.Right;
import saoma.ui.Acts;
import saoma.ui.Away;
import saoma.ui.HeaderModel;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notices;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.operator.Gate;
import saoma.ui.operator.LockController;
import saoma.ui.operator.LockModel;
import saoma.ui.operator.LogModel;
import saoma.ui.operator.OverrideController;
import saoma.ui.operator.PeopleModel;
import saoma.ui.operator.RightsModel;
import saoma.ui.operator.StaffController;
import saoma.ui.settings.SettingsModel;

/// The screens of who is at the till, over its people. On the JavaFX thread.
final class PeopleScreens {
  private final OperatorDesk desk;
  private final LockModel lock;
  private final Gate gate;

  PeopleScreens(
      StaffParts staff,
      InstantSource clock,
      Views views,
      Texts texts,
      Notices notices,
      HeaderModel header) {
    desk = staff.desk();
    var away = Away.real();
    var zone = ZoneId.systemDefault();
    lock = new LockModel(staff.desk(), away, zone, header.operatorProperty());
    lock.between(() -> views.cover(View.LOCK), views::uncover);
    gate = new Gate(staff.desk(), views, away, zone, notices::show);
    var people =
        new PeopleModel(staff.desk(), staff.people(), away, zone, notices::show, lock::look);
    var rights = new RightsModel(staff.desk(), staff.people(), away, zone, notices::show);
    var log = new LogModel(staff.desk(), clock, zone, away, notices::show);
    views.offer(
        StaffController.class, () -> new StaffController(people, rights, log, texts, views));
    views.offer(LockController.class, () -> new LockController(lock, texts));
    views.offer(OverrideController.class, () -> new OverrideController(gate, texts));
    header.operatorActProperty().set(lock::lock);
    views.guard(gate);
    views.everywhere(
        KeyTable.of(
            new Key(Stroke.of(KeyCode.F12), "operator.key.lock", lock::lock)
                .where(() -> !staff.desk().isOpen()),
            new Key(Stroke.control(KeyCode.P), "operator.key.people", () -> views.show(View.STAFF))
                .only(() -> views.pane().isEmpty() && isAtRest(views)),
            matching(staff.desk(), views),
            numbers(staff.desk(), views)));
  }

  private static Key matching(OperatorDesk desk, Views views) {
    BooleanSupplier may = () -> desk.may(Right.REPORTS);
    return new Key(Stroke.control(KeyCode.B), "match.key.open", () -> views.show(View.RECONCILE))
        .where(may)
        .only(() -> may.getAsBoolean() && views.pane().isEmpty() && isAtRest(views));
  }

  private static Key numbers(OperatorDesk desk, Views views) {
    BooleanSupplier may = () -> desk.may(Right.REPORTS);
    BooleanSupplier here =
        () -> isAtRest(views) || views.shown().filter(v -> v == View.DAY).isPresent();
    return new Key(Stroke.control(KeyCode.N), "numbers.key.open", () -> views.show(View.NUMBERS))
        .where(may)
        .only(() -> may.getAsBoolean() && views.pane().isEmpty() && here.getAsBoolean());
  }

  /// A screen that waits for money is not left for another one.
  private static boolean isAtRest(Views views) {
    return views.shown().filter(v -> v == View.SALE || v == View.SETTINGS).isPresent();
  }

  /// Who is asked before an act that not everybody may do.
  Acts acts() {
    return gate;
  }

  /// The same for what is done all day.
  Acts dailyActs() {
    return gate.daily();
  }

  /// Takes down what left a sale without a question; what it gives writes it, and blocks.
  Function<String, Runnable> voided() {
    return about -> desk.noting(Right.VOID_LINE, about);
  }

  /// Changed settings stand in the audit log once they are kept.
  SettingsModel.Saver told(SettingsModel.Saver saver) {
    return settings -> {
      saver.save(settings);
      desk.tell(Right.SETTINGS, "saved");
    };
  }

  /// The yes by which a guarded view was put up.
  Supplier<Grant> given(View view) {
    return () -> gate.given(view);
  }

  /// Once the sale is up.
  void begin() {
    lock.look();
  }

  /// Who said yes to what is done in this view.
  Supplier<Optional<Grant>> answers(View view) {
    return () -> gate.grant(view);
  }
}
