package saoma.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How every window of the till looks: the theme, our style sheet, and a family that has Chinese.
/// JavaFX takes one family only, so the first of the list that this machine has is named outright;
/// they draw Latin and figures well too.
public final class Look {
  private static final List<String> FAMILIES =
      List.of(
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "PingFang SC",
          "Hiragino Sans GB",
          "WenQuanYi Micro Hei");

  private Look() {}

  /// Dresses a window; the customer's window is dressed the same way.
  ///
  /// @param appearance followed from now on, without a restart
  public static void dress(Scene scene, ObservableValue<Appearance> appearance) {
    appearance.map(Appearance::theme).subscribe(theme -> colour(scene, theme));
    scene.getRoot().setStyle("-fx-font-family: \"" + family() + "\";");
  }

  static void colour(Scene scene, Theme theme) {
    if (!theme.controls().equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(theme.controls());
    }
    scene.getStylesheets().setAll(theme.files().stream().map(Look::sheet).toList());
  }

  private static String sheet(String file) {
    return Objects.requireNonNull(Look.class.getResource("/css/" + file), file).toExternalForm();
  }

  /// The family the till writes in, the platform's own where none of ours is there.
  public static String family() {
    var installed = new HashSet<>(Font.getFamilies());
    return FAMILIES.stream()
        .filter(installed::contains)
        .findFirst()
        .orElseGet(() -> Font.getDefault().getFamily());
  }
}
