package saoma.ui.first;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saoma.ui.Texts;

/// The answers that a step offers, in words.
final class FirstChoices {
  /// @param nth from nothing
  /// @param words in small print; may be empty
  record Choice(int nth, String title, String words) {}

  private final Texts texts;
  private final List<Choice> all = new ArrayList<>();

  private FirstChoices(Texts texts) {
    this.texts = texts;
  }

  /// @param printers that were found
  static List<Choice> of(FirstStep step, List<String> printers, Texts texts) {
    var made = new FirstChoices(texts);
    switch (step) {
      case LANGUAGE -> {
        // Whoever cannot read the language of the moment must find their own.
        made.add("中文", "");
        made.add("English", "");
      }
      case SHOP -> {}
      case MONEY -> {
        made.of("first.practice");
        made.of("first.live");
      }
      case PRINTER -> {
        made.of("first.no-printer");
        printers.forEach(
            one -> made.add(texts.now("first.found", one), texts.now("first.found.words")));
        made.of("first.network");
      }
      case SHELF -> {
        for (var shelf : FirstShelf.values()) {
          made.of("first." + shelf.name().toLowerCase(Locale.ROOT));
        }
      }
    }
    return List.copyOf(made.all);
  }

  private void of(String key) {
    add(texts.now(key), texts.now(key + ".words"));
  }

  private void add(String title, String words) {
    all.add(new Choice(all.size(), title, words));
  }
}
