/// The shell of the till: one window, its header, foot, panes, texts, keys and look. Each screen
/// has a package of its own below. Only here, below here and in `saoma` is there JavaFX; `saoma`
/// enters.
///
/// To add a screen:
/// 1. Write `resources/fxml/my_screen.fxml` with `fx:controller`, texts as
///    `text="${texts['my-screen.heading']}"`, style classes only; add `MY_SCREEN` to [View].
/// 2. Write the controller: it implements [Screen] (`shown`, `hidden`, `keys`, `scanned`, `typing`)
///    and takes its collaborators by constructor. Rules go into a model without controls.
/// 3. In the wiring: `views.offer(MyController.class, () -> new MyController(model, views))`, once,
///    before the first `views.show(View.MY_SCREEN)` or, for a pane, `views.open(View.MY_SCREEN)`
///    and `views.close(View.MY_SCREEN)`. A file is loaded once and kept.
/// 4. Put the words under the screen's heading in both files of `resources/i18n` and the style into
///    a part of `resources/css`. In Java a text is `texts.of(key, values…)` (bound, follows the
///    language) or `texts.now(key, values…)`.
///
/// Short messages go to [Notices], yes-or-no questions to `views.confirm`. Another thread comes in
/// through [Fx]. A second window is dressed with [Look#dress].
@NullMarked
package saoma.ui;

import org.jspecify.annotations.NullMarked;
