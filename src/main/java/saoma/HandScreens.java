package saoma;

import java.io.IOException;
import java.util.function.UnaryOperator;
import saoma.device.ScannerKeys;
import saoma.device.ScannerKeys.Timing;
import saoma.settings.HandSettings;
import saoma.settings.Settings;
import saoma.ui.Away;
import saoma.ui.Fx;
import saoma.ui.KeysController;
import saoma.ui.KeysModel;
import saoma.ui.hands.ScannerController;
import saoma.ui.hands.ScannerModel;

/// The keys that the shop may lay elsewhere, and the page that measures its scanner. On the JavaFX
/// thread.
record HandScreens(Screens screens, Services services, ScannerKeys scanner) {
  void offer() {
    var views = screens.views;
    var texts = screens.texts;
    var keys =
        new KeysModel(
            views.ownKeys(),
            screens.people.acts(),
            written -> change(set -> set.keyed(written)),
            Away.real(),
            screens.notices::show);
    views.offer(KeysController.class, () -> new KeysController(keys, texts, views));
    views.offer(
        ScannerController.class,
        () ->
            new ScannerController(
                new ScannerModel(scanner::timing, this::keep, Away.real(), screens.notices::show),
                texts,
                views));
  }

  /// Takes up what is set.
  void show(Settings settings) {
    var hands = settings.counter().hands();
    screens.views.ownKeys().use(hands.keys());
    scanner.use(Timing.of(hands));
  }

  private void keep(Timing timing) throws IOException {
    change(set ->
        set.scanning(
            (int) timing.gap().toMillis(),
            timing.shortest(),
            (int) timing.repeat().toMillis(),
            timing.end().name()));
    Fx.run(() -> scanner.use(timing));
  }

  private void change(UnaryOperator<HandSettings> act) throws IOException {
    var now = services.settings();
    var counter = now.counter();
    screens.people.told(services::change).save(now.with(counter.with(act.apply(counter.hands()))));
  }

  /// What was typed on the settings' screen, with the keys and the scanner as they are by now: they
  /// are set elsewhere, perhaps since that screen was filled.
  static Settings newest(Settings typed, Settings now) {
    var wanted = typed.counter().hands();
    var hands = now.counter().hands().labelled(wanted.labels()).asking(wanted.voidReason());
    return typed.with(typed.counter().with(hands));
  }
}
