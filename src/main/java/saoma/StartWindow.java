package saoma;

import saoma.settings.Settings.Shop;
import saoma.ui.Away;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.start.StartController;
import saoma.ui.start.StartModel;
import saoma.ui.start.StartModel.Left;
import saoma.ui.start.StartTrouble;
import saoma.ui.start.StartWays;

/// The window of a till that cannot open, from the trouble to the person's choice. A till without
/// its books has no other screen.
///
/// @param shop as far as the settings could be read
record StartWindow(Shop shop, StartTrouble trouble, CannotOpenTill why, StartWays ways) {

  /// What was to be opened, and what the opening said.
  record CannotOpenTill(String folder, String detail) {}

  /// Shows the trouble and waits for a person. Not on the JavaFX thread; the toolkit runs.
  Left ask() throws InterruptedException {
    return LoneWindow.ask(this::window);
  }

  private LoneWindow<Left> window() {
    var window = new LoneWindow<Left>(Language.of(shop.language()));
    window.header.tillProperty().set(shop.till());
    var model =
        new StartModel(trouble, why.folder(), why.detail(), ways, Away.real(), window::answer);
    window.views.offer(
        StartController.class,
        () -> new StartController(model, window.texts, window.views, window.zone));
    return window.show(View.START, Left.QUIT);
  }
}
