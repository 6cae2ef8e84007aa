package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours of each theme as they are drawn, measured as WCAG 2.2 says (1.4.3, 1.4.6, 1.4.11).
class ThemeTest extends UiTest {
  private static final double TEXT = 4.5;
  private static final double TEXT_IN_CONTRAST = 7;
  private static final double SHAPE = 3;

  /// What is written, on what it stands.
  private static final List<String> WRITTEN =
      List.of(
          "text surface",
          "text background",
          "text accent-soft",
          "text success-soft",
          "text warning-soft",
          "text danger-soft",
          "muted surface",
          "muted background",
          "muted accent-soft",
          "muted success-soft",
          "muted warning-soft",
          "accent surface",
          "accent accent-soft",
          "success surface",
          "success background",
          "success success-soft",
          "warning surface",
          "warning background",
          "warning warning-soft",
          "danger surface",
          "danger background",
          "danger danger-soft",
          "on-strong accent",
          "on-strong success",
          "on-strong warning",
          "on-strong danger",
          "on-strong muted",
          "on-strong practice");

  private static final List<String> WALLETS = List.of("alipay", "wechat", "card", "unionpay");

  @AfterEach
  void light() throws Exception {
    turn(Theme.LIGHT);
  }

  private void turn(Theme theme) throws Exception {
    onFx(() -> {
      till.header().appearanceProperty().set(new Appearance(theme, 100));
      return theme;
    });
    settle();
  }

  private Color colour(String name) throws Exception {
    return onFx(() -> {
      var probe = new Region();
      probe.setStyle("-fx-background-color: " + name + ";");
      var edge = (Region) till.views().scene().lookup(".edge");
      var frame = (StackPane) edge.getParent();
      frame.getChildren().add(probe);
      frame.applyCss();
      Paint paint = probe.getBackground().getFills().getFirst().getFill();
      frame.getChildren().remove(probe);
      return (Color) paint;
    });
  }

  private static double light(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double luminance(Color c) {
    return 0.2126 * light(c.getRed()) + 0.7152 * light(c.getGreen()) + 0.0722 * light(c.getBlue());
  }

  static double contrast(Color one, Color other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @ParameterizedTest
  @EnumSource
  void everyTextCanBeRead(Theme theme) throws Exception {
    turn(theme);
    var least = theme == Theme.CONTRAST ? TEXT_IN_CONTRAST : TEXT;
    var faint = new ArrayList<String>();
    for (var pair : WRITTEN) {
      var both = pair.split(" ");
      weigh("-role-" + both[0], "-role-" + both[1], least, faint);
    }
    for (var wallet : WALLETS) {
      weigh("-role-on-strong", "-wallet-" + wallet, least, faint);
    }
    for (var ink : List.of("-ink", "-ink-soft", "-ink-danger")) {
      weigh(ink, "-paper", least, faint);
    }
    assertEquals(List.of(), faint, theme.name());
  }

  /// The ring round what has the keyboard, and the edge of a field.
  @ParameterizedTest
  @EnumSource
  void theFocusCanBeSeen(Theme theme) throws Exception {
    turn(theme);
    var faint = new ArrayList<String>();
    weigh("-role-focus", "-role-surface", SHAPE, faint);
    weigh("-role-focus", "-role-background", SHAPE, faint);
    weigh("-role-field", "-role-surface", SHAPE, faint);
    weigh("-role-field", "-role-background", SHAPE, faint);
    assertEquals(List.of(), faint, theme.name());
  }

  private void weigh(String over, String under, double least, List<String> faint) throws Exception {
    var contrast = contrast(colour(over), colour(under));
    if (contrast < least) {
      faint.add(String.format(Locale.ROOT, "%s on %s %.2f", over, under, contrast));
    }
  }

  /// Without a restart, in the one window as in its lists that open.
  @Test
  void aThemeIsSeenAtOnce() throws Exception {
    turn(Theme.LIGHT);
    var light = colour("-role-surface");
    turn(Theme.DARK);
    var dark = colour("-role-surface");
    assertNotEquals(light, dark);
    assertTrue(contrast(light, dark) > TEXT, "day and night");
    turn(Theme.CONTRAST);
    assertEquals(Color.BLACK, colour("-role-surface"));
    var box =
        onFx(() -> {
          var made = new ComboBox<String>();
          made.getItems().setAll("one");
          ((StackPane) till.views().scene().lookup(".content")).getChildren().add(made);
          made.show();
          return made;
        });
    until(() -> box.isShowing() && box.getSkin() != null);
    var sheets =
        onFx(() ->
            ((ComboBoxListViewSkin<?>) box.getSkin())
                .getPopupContent()
                .getScene()
                .getStylesheets());
    assertTrue(sheets.getLast().endsWith("contrast.css"), "the list " + sheets);
    onFx(() -> {
      box.hide();
      return box;
    });
  }
}
