package saoma.ui.first;

/// What is on the screen now.
///
/// @param chosen which of the choices, from nothing
/// @param problem key of what is wrong, or empty
/// @param told key of what a test found, or empty
/// @param busy while something blocks; no key does anything then
record FirstPage(FirstStep step, int chosen, String problem, String told, boolean busy) {
  static FirstPage of(FirstStep step, int chosen) {
    return new FirstPage(step, chosen, "", "", false);
  }

  FirstPage choosing(int other) {
    return of(step, other);
  }

  FirstPage wrong(String key) {
    return new FirstPage(step, chosen, key, "", false);
  }

  FirstPage telling(String key) {
    return new FirstPage(step, chosen, "", key, false);
  }

  FirstPage working() {
    return new FirstPage(step, chosen, "", "", true);
  }
}
