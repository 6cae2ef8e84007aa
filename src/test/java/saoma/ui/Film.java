package saoma.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a camera is to take, and what it has taken.
///
/// @param themes each picture is taken in each of them
/// @param wanted by name; of the others no picture is taken
/// @param taken the pictures so far by name, each with what stood in front
public record Film(
    List<Theme> themes, Predicate<String> wanted, Map<String, Optional<View>> taken) {
  public Film(List<Theme> themes, Predicate<String> wanted) {
    this(themes, wanted, Collections.synchronizedMap(new LinkedHashMap<>()));
  }

  /// Every picture, in the theme that `-Dsaoma.theme=DARK` names.
  static Film usual() {
    return new Film(List.of(Theme.of(System.getProperty("saoma.theme", ""))), _ -> true);
  }
}
