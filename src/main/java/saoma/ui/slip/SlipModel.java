package saoma.ui.slip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.device.escpos.Paper;
import saoma.device.template.Block;
import saoma.device.template.SlipTemplate;
import saoma.device.template.TemplateProblem;
import saoma.device.template.TemplateReader;
import saoma.ui.Away;
import saoma.ui.Notice;

/// A template as it is being typed, what is wrong with it, and the paper that comes of it. What was
/// typed is never lost: it waits in a file of its own until it prints. On the JavaFX thread.
public final class SlipModel {
  private final SlipDoor door;
  private final BooleanSupplier chinese;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Paper> paper = new ReadOnlyObjectWrapper<>(Paper.WIDE);
  private final ReadOnlyObjectWrapper<List<TemplateProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<BufferedImage>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Boolean> printing = new ReadOnlyObjectWrapper<>(true);

  /// By what the shop prints, what was typed, and what of it lies on disk; by roll.
  private final Map<Paper, String> kept = new EnumMap<>(Paper.class);

  private final Map<Paper, String> texts = new EnumMap<>(Paper.class);
  private final Map<Paper, String> onDisk = new EnumMap<>(Paper.class);

  private SlipTemplate wanted = SlipTemplate.STANDARD;
  private boolean drawing;
  private boolean again;

  /// @param chinese whether a template that nobody typed yet has the Chinese words
  public SlipModel(SlipDoor door, BooleanSupplier chinese, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.chinese = chinese;
    this.away = away;
    this.notices = notices;
    typed.subscribe(this::typing);
  }

  private void typing(String before, String now) {
    if (texts.containsKey(paper.get())) {
      edited();
    }
  }

  StringProperty typedProperty() {
    return typed;
  }

  ReadOnlyObjectProperty<Paper> paperProperty() {
    return paper.getReadOnlyProperty();
  }

  /// All that is wrong, by its line.
  ReadOnlyObjectProperty<List<TemplateProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// The paper; of the lines that can be read.
  ReadOnlyObjectProperty<Optional<BufferedImage>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// Whether the shop prints by what stands here.
  ReadOnlyObjectProperty<Boolean> printingProperty() {
    return printing.getReadOnlyProperty();
  }

  /// Shows the template of the roll that is in the printer.
  void open() {
    show(door.paper());
  }

  /// The other roll's.
  void turn() {
    leave();
    show(paper.get() == Paper.WIDE ? Paper.NARROW : Paper.WIDE);
  }

  /// What was read once is not read again: what is typed here is newer than any file.
  private void show(Paper next) {
    if (texts.containsKey(next)) {
      put(next);
      return;
    }
    away.run(
        () -> door.written(next),
        found -> {
          var prints = found.printed().orElseGet(this::standard);
          kept.put(next, prints);
          texts.put(next, found.draft().orElse(prints));
          onDisk.put(next, text(next));
          put(next);
        },
        this::notSaved);
  }

  private void put(Paper next) {
    var text = text(next);
    paper.set(next);
    typed.set(text);
    edited();
  }

  private String text(Paper of) {
    return texts.getOrDefault(of, "");
  }

  private String standard() {
    return SlipTemplate.standard(chinese.getAsBoolean());
  }

  /// Puts what is typed and does not print yet where it waits.
  void leave() {
    var here = paper.get();
    var text = text(here);
    if (!text.equals(onDisk.getOrDefault(here, text))) {
      onDisk.put(here, text);
      act(() -> door.remember(here, text), () -> {});
    }
  }

  /// Prints by what stands here, if nothing is wrong with it; else it waits, and the last good one
  /// prints.
  void save() {
    var here = paper.get();
    var text = text(here);
    if (!problems.get().isEmpty()) {
      leave();
      notices.accept(Notice.warning("slip.wrong").then("slip.wrong.next"));
      return;
    }
    act(
        () -> door.keep(here, text),
        () -> {
          kept.put(here, text);
          onDisk.put(here, text);
          edited();
          notices.accept(Notice.success("slip.kept", Integer.toString(here.millimetres())));
        });
  }

  /// The standard template; it prints once it is kept.
  void reset() {
    typed.set(standard());
  }

  /// A line more below the one that is pointed at.
  ///
  /// @param at where the caret stands
  /// @return where it stands then
  int insert(Block block, int at) {
    var text = typed.get();
    var end = text.indexOf('\n', Math.min(at, text.length()));
    var from = end < 0 ? text.length() : end;
    var line = "\n" + block.word(chinese.getAsBoolean()) + (block.hasWords() ? ": " : "");
    typed.set(text.substring(0, from) + line + text.substring(from));
    return from + line.length();
  }

  private void edited() {
    var here = paper.get();
    texts.put(here, typed.get());
    var reading = TemplateReader.read(typed.get());
    problems.set(reading.problems());
    printing.set(typed.get().equals(kept.get(here)) && reading.isGood());
    wanted = reading.template();
    draw();
  }

  /// One picture at a time; of what was typed meanwhile only the last is drawn.
  private void draw() {
    again = drawing;
    if (drawing) {
      return;
    }
    drawing = true;
    var here = paper.get();
    var template = wanted;
    away.run(
        () -> door.picture(here, template),
        drawn -> {
          picture.set(Optional.of(drawn));
          drawn();
        },
        () -> {
          notices.accept(Notice.warning("slip.not-drawn").then("slip.not-drawn.next"));
          drawn();
        });
  }

  private void drawn() {
    drawing = false;
    if (again) {
      draw();
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void act(Writing writing, Runnable then) {
    away.run(
        () -> {
          try {
            writing.run();
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        _ -> then.run(),
        this::notSaved);
  }

  private void notSaved() {
    notices.accept(Notice.danger("settings.not-saved").then("settings.not-saved.next"));
  }
}
