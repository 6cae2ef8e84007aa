package saoma.ui;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import saoma.device.ScannerKeys;

/// The one window: swaps screens, lays panes over them, and leads keys and scans to whichever is in
/// front. On the JavaFX thread only.
public final class Views {
  public static final int LEAST_WIDTH = 960;
  public static final int LEAST_HEIGHT = 720;
  public static final int USUAL_WIDTH = 1280;
  public static final int USUAL_HEIGHT = 800;

  private final Texts texts;
  private final Front front;
  private final ViewFiles files;
  private final Deque<View> panes = new ArrayDeque<>();
  private final ShellController shell;
  private final Scene scene;
  private final Zoom room;
  private final Keyboard keyboard;
  private final Focus focus;
  private final OwnKeys ownKeys = new OwnKeys();
  private @Nullable View shown;
  private @Nullable View cover;
  private Doorkeeper guard = Doorkeeper.NONE;
  private Optional<Question> question = Optional.empty();

  public Views(
      Texts texts,
      Notices notices,
      HeaderModel header,
      Clock clock,
      ScannerKeys scanner,
      LongSupplier nanos) {
    this.texts = texts;
    texts.name(ownKeys);
    files = new ViewFiles(texts);
    shell = new ShellController(texts, notices, header, clock);
    front = new Front(this, notices, shell::otherLanguage);
    offer(ShellController.class, () -> shell);
    var keys = new KeysModel(ownKeys, Acts.FREE, KeysModel.Keeper.NONE, Away.real(), notices::show);
    offer(KeysController.class, () -> new KeysController(keys, texts, this));
    offer(ConfirmController.class, () -> new ConfirmController(texts, this));
    var appearance = header.appearanceProperty();
    room = new Zoom(files.frame("/fxml/shell.fxml"), appearance);
    scene = room.scene(USUAL_WIDTH, USUAL_HEIGHT);
    Look.dress(scene, appearance);
    keyboard = new Keyboard(scene, scanner, nanos, front);
    focus = new Focus(front, shell);
    scene
        .focusOwnerProperty()
        .subscribe(owner -> focus.keep(owner, cover != null || !panes.isEmpty()));
  }

  /// Names where the controller of an FXML file comes from.
  public <T> void offer(Class<T> type, Supplier<? extends T> made) {
    files.offer(type, made);
  }

  /// Puts the window up at its usual size, never smaller than the smallest counter screen.
  public void on(Stage stage) {
    stage.titleProperty().bind(texts.of("app.name"));
    WindowIcon.on(stage);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setWidth(USUAL_WIDTH);
    stage.setHeight(USUAL_HEIGHT);
  }

  /// The keys that the shop laid elsewhere.
  public OwnKeys ownKeys() {
    return ownKeys;
  }

  /// What to take a picture of.
  public Scene scene() {
    return scene;
  }

  /// How high the window is in the measure in which screens are drawn, which is larger than the
  /// glass's on a large glass.
  public double height() {
    return room.height();
  }

  /// Puts a screen up and takes every pane away.
  public void show(View view) {
    asked(view, () -> put(view));
  }

  /// Loads a guarded view before it may be seen, because it knows what it is about.
  private void asked(View view, Runnable then) {
    if (guard.guards(view)) {
      guard.pass(view, files.of(view).screen().about(), then);
    } else {
      then.run();
    }
  }

  private void put(View view) {
    closeAll();
    if (shown != null) {
      files.of(shown).screen().hidden();
    }
    shown = view;
    shell.content(files.of(view).root());
    files.of(view).screen().shown();
    turn();
  }

  /// Puts a panel beside every screen. It hears neither keys nor scans.
  public void beside(View panel) {
    shell.beside(files.of(panel).root());
  }

  /// Lays a pane over the screen; what is below neither hears keys nor scans until it is closed.
  public void open(View pane) {
    if (!panes.contains(pane)) {
      asked(pane, () -> lay(pane));
    }
  }

  private void lay(View pane) {
    panes.push(pane);
    var next = files.of(pane);
    shell.pane(next.root());
    next.screen().shown();
    turn();
  }

  /// Takes the pane in front away, if there is one.
  public void close() {
    if (panes.isEmpty()) {
      return;
    }
    files.of(panes.pop()).screen().hidden();
    shell.pane(panes.isEmpty() ? null : files.of(panes.getFirst()).root());
    turn();
  }

  /// Takes this pane away wherever it lies; nothing if it is not open.
  public void close(View pane) {
    if (pane.equals(panes.peek())) {
      close();
    } else if (panes.remove(pane)) {
      files.of(pane).screen().hidden();
    }
  }

  public void closeAll() {
    while (!panes.isEmpty()) {
      close();
    }
  }

  /// Asks before something that is felt. The act runs after the pane has gone.
  public void confirm(Question asked) {
    question = Optional.of(asked);
    open(View.CONFIRM);
  }

  Question question() {
    return question.orElseThrow();
  }

  public Optional<View> shown() {
    return Optional.ofNullable(shown);
  }

  /// The pane in front.
  public Optional<View> pane() {
    return Optional.ofNullable(panes.peek());
  }

  /// Whether no key is kept back as a scanner's.
  public boolean isQuiet() {
    return keyboard.isQuiet();
  }

  /// The keys of the screen under the overlay, for printing.
  KeyTable keysBelow() {
    var below = panes.stream().filter(p -> p != View.KEYS).findFirst().or(this::shown);
    return below
        .map(view -> files.of(view).screen().keys())
        .orElse(KeyTable.EMPTY)
        .and(front.everywhere());
  }

  /// Another set of keys is worth showing now.
  public void hint() {
    shell.hints(front.keys().hinted());
  }

  /// Keys that work on every screen beside the window's own.
  public void everywhere(KeyTable keys) {
    front.more(keys);
  }

  /// Who is asked before a view that not everybody may see.
  public void guard(Doorkeeper keeper) {
    guard = keeper;
  }

  /// Lays a view over everything, panes too: what is below goes on and hears nothing.
  public void cover(View view) {
    cover = view;
    var next = files.of(view);
    shell.cover(next.root());
    next.screen().shown();
    turn();
  }

  public void uncover() {
    if (cover != null) {
      files.of(cover).screen().hidden();
      cover = null;
      shell.cover(null);
      turn();
    }
  }

  public boolean isCovered() {
    return cover != null;
  }

  /// What keys and scans go to.
  Optional<ViewFiles.Loaded> inFront() {
    return front().map(files::of);
  }

  Optional<View> front() {
    return Optional.ofNullable(cover).or(this::pane).or(this::shown);
  }

  /// Something else is in front.
  private void turn() {
    focus.take(inFront().isPresent());
    hint();
  }
}
