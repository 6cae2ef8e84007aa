package saoma.ui.settings;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import saoma.ui.Texts;
import saoma.update.Update;

/// The quiet line above the settings that tells of a newer version; gone where there is none.
final class UpdateLine {
  /// Signs of the notes. The rest is told by `saoma doctor`: the fields need the room.
  private static final int LONGEST = 160;

  private final Label label;
  private final Texts texts;
  private final ObservableValue<Optional<Update>> news;

  private UpdateLine(Label label, Texts texts, ObservableValue<Optional<Update>> news) {
    this.label = label;
    this.texts = texts;
    this.news = news;
  }

  static void draw(Label label, Texts texts, ObservableValue<Optional<Update>> news) {
    var line = new UpdateLine(label, texts, news);
    texts.languageProperty().subscribe(line::draw);
    news.subscribe(line::draw);
    line.draw();
  }

  private void draw() {
    label.setText(news.getValue().map(this::words).orElse(""));
    label.setVisible(news.getValue().isPresent());
    label.setManaged(label.isVisible());
  }

  private String words(Update update) {
    var there = update.there();
    var told =
        texts.now(
            "settings.update",
            there.version().toString(),
            there.date().toString(),
            update.here().toString());
    return there.notes().isEmpty() ? told : told + " " + shortened(there.notes());
  }

  private static String shortened(String notes) {
    return notes.codePointCount(0, notes.length()) <= LONGEST
        ? notes
        : notes.substring(0, notes.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
