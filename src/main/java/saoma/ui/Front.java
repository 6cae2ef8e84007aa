package saoma.ui;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;

/// What hears keys and scans: the view in front, and the keys that work on every screen.
final class Front implements Keyboard.Front {
  private static final Set<View> WITHOUT_BOOKS = Set.of(View.START, View.FIRST, View.MAKING);
  private final Views views;
  private final Notices notices;
  private final Runnable otherLanguage;
  private KeyTable more = KeyTable.EMPTY;

  Front(Views views, Notices notices, Runnable otherLanguage) {
    this.views = views;
    this.notices = notices;
    this.otherLanguage = otherLanguage;
  }

  private Optional<Screen> screen() {
    return views.inFront().map(ViewFiles.Loaded::screen);
  }

  /// Keys that work on every screen beside the window's own.
  void more(KeyTable keys) {
    more = more.and(keys);
  }

  /// On a window that is covered nothing but the language.
  KeyTable everywhere() {
    var language = new Key(Stroke.control(KeyCode.L), "key.language", otherLanguage);
    if (views.isCovered()) {
      return KeyTable.of(language);
    }
    return KeyTable.of(
            new Key(Stroke.of(KeyCode.F1), "key.keys", () -> views.open(View.KEYS)).hint(),
            new Key(Stroke.of(KeyCode.F11), "key.attention", () -> views.open(View.ATTENTION))
                .only(this::hasBooks),
            language)
        .and(more);
  }

  /// A till that cannot open, or is new, has nothing to list from.
  private boolean hasBooks() {
    return views.shown().filter(view -> WITHOUT_BOOKS.contains(view)).isEmpty();
  }

  @Override
  public KeyTable keys() {
    return screen().map(Screen::keys).orElse(KeyTable.EMPTY).and(everywhere());
  }

  @Override
  public void scanned(String code) {
    if (screen().filter(screen -> screen.scanned(code)).isEmpty()) {
      notices.show(Notice.warning("scan.refused").then("scan.refused.next"));
    }
  }

  @Override
  public void bounced(String code) {
    notices.show(Notice.info("scan.bounced", CustomerCode.of(code).isPresent() ? "…" : code));
  }

  @Override
  public @Nullable Node typing() {
    return screen().map(Screen::typing).orElse(null);
  }

  @Override
  public boolean heard(KeyEvent event, long at) {
    return screen().filter(screen -> screen.heard(event, at)).isPresent();
  }

  @Override
  public void touched() {
    notices.clear();
  }

  @Override
  public boolean holds(Node node) {
    return views.inFront().filter(view -> !view.holds(node)).isEmpty();
  }
}
