package saoma.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;

/// The till's colours: a palette of the controls below, our roles above it. Each file says the
/// roles of the one before anew.
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet(), "saoma.css"),
  DARK(new PrimerDark().getUserAgentStylesheet(), "saoma.css dark.css"),
  /// White and bright colours on black, all of it at 7:1 and more, with lines where the others have
  /// tints.
  CONTRAST(new PrimerDark().getUserAgentStylesheet(), "saoma.css dark.css contrast.css");

  private final String controls;
  private final String files;

  Theme(String controls, String files) {
    this.controls = controls;
    this.files = files;
  }

  /// @param setting as the settings name it
  public static Theme of(String setting) {
    return Stream.of(values())
        .filter(theme -> theme.name().equals(setting))
        .findFirst()
        .orElse(LIGHT);
  }

  /// The address of the style sheet of the controls.
  String controls() {
    return controls;
  }

  /// The names of our style sheets, the strongest last.
  List<String> files() {
    return List.of(files.split(" "));
  }
}
