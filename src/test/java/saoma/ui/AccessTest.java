package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saoma.ui.Texts.Language;

/// Who cannot use a mouse reaches everything, and who cannot see is told what it is: each screen as
/// its file has it, without its controller, with everything that can appear there in sight.
class AccessTest extends UiTest {
  private static final Pattern CONTROLLER = Pattern.compile("\\s+fx:controller=\"([^\"]+)\"");
  private static final Pattern HANDLER = Pattern.compile("\\s+on[A-Z]\\w*=\"#(\\w+)\"");

  static List<Path> files() throws Exception {
    return FxmlTest.files();
  }

  static Parent load(Path file, Language language) throws Exception {
    var source = Files.readString(file);
    var bare = HANDLER.matcher(CONTROLLER.matcher(source).replaceAll("")).replaceAll("");
    var loader = new FXMLLoader(file.toAbsolutePath().toUri().toURL());
    loader.getNamespace().put("texts", new Texts(language).map());
    return loader.load(new ByteArrayInputStream(bare.getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<Node> all(Node node) {
    var inside =
        switch (node) {
          case ScrollPane pane when pane.getContent() != null -> Stream.of(pane.getContent());
          case Control _ -> Stream.<Node>empty();
          case Parent parent -> parent.getChildrenUnmodifiable().stream();
          default -> Stream.<Node>empty();
        };
    return Stream.concat(Stream.of(node), inside.flatMap(AccessTest::all));
  }

  private static List<Node> reached(Parent root) {
    return all(root).filter(Node::isFocusTraversable).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatTakesTheKeyboardHasAName(Path file) throws Exception {
    var controller = controllerOf(file);
    for (var language : Language.values()) {
      var nameless =
          onFx(() -> {
            var root = load(file, language);
            var labelled = new HashSet<Node>();
            all(root)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .forEach(labelled::add);
            return reached(root).stream()
                .filter(node -> !isNamed(node, labelled, controller))
                .map(node -> node.getClass().getSimpleName() + " " + node.getId())
                .toList();
          });
      assertEquals(List.of(), nameless, file + " in " + language);
    }
  }

  private static String controllerOf(Path file) throws Exception {
    var named = CONTROLLER.matcher(Files.readString(file));
    assertTrue(named.find(), file + " has no controller");
    return Files.readString(Path.of("src/main/java", named.group(1).replace('.', '/') + ".java"));
  }

  /// A key whose words change has them from its controller.
  private static boolean isNamed(Node node, Set<Node> labelled, String controller) {
    var own = node.getAccessibleText();
    var words = node instanceof Labeled labeled ? labeled.getText() : "";
    var labels = controller.contains(".setLabelFor(" + node.getId() + ")");
    var changes =
        node instanceof Button
            && Stream.of(".setText(", ".textProperty().bind", ".setGraphic(")
                .anyMatch(way -> controller.contains(node.getId() + way));
    return own != null && !own.isBlank()
        || words != null && !words.isBlank()
        || labelled.contains(node)
        || labels
        || changes;
  }

  @ParameterizedTest
  @MethodSource("files")
  void tabComesToEachOfThem(Path file) throws Exception {
    var missed =
        onFx(() -> {
          var root = load(file, Language.EN);
          var scene = new Scene(new VBox(root), 1200, 760);
          var stage = new Stage();
          stage.setScene(scene);
          stage.show();
          var wanted = reached(root);
          var found = walked(scene, wanted);
          stage.close();
          return wanted.stream()
              .filter(node -> !found.contains(node))
              .map(node -> node.getClass().getSimpleName() + " " + node.getId())
              .toList();
        });
    assertEquals(List.of(), missed, file.toString());
  }

  private static Set<Node> walked(Scene scene, List<Node> wanted) {
    var found = new HashSet<Node>();
    if (wanted.isEmpty()) {
      return found;
    }
    wanted.getFirst().requestFocus();
    for (var step = 0; step <= 2 * wanted.size(); step++) {
      var owner = scene.getFocusOwner();
      if (owner != null) {
        found.add(owner);
        owner.requestFocusTraversal(TraversalDirection.NEXT);
      }
    }
    return found;
  }

  private static List<Control> kinds() {
    var key = new Button("F6");
    key.getStyleClass().addAll("pay-key", "alipay");
    var accent = new Button("Save");
    accent.getStyleClass().add("accent");
    var search = new TextField("abc");
    search.getStyleClass().add("search");
    return List.of(
        new Button("Cancel"),
        key,
        accent,
        search,
        new TextField("abc"),
        new PasswordField(),
        new TextArea("abc"),
        new CheckBox("yes"),
        new ToggleButton("on"),
        new ComboBox<String>(),
        new ListView<String>(),
        new TableView<String>());
  }

  /// The same control with the keyboard and without it: enough dots must differ to be seen.
  @ParameterizedTest
  @EnumSource
  void whereTheKeyboardIsCanBeSeen(Theme theme) throws Exception {
    for (var at = 0; at < kinds().size(); at++) {
      var place = at;
      var told = new ArrayList<String>();
      var dots =
          onFx(() -> {
            var control = kinds().get(place);
            told.add(control.getClass().getSimpleName() + " " + control.getStyleClass());
            return changed(control, theme);
          });
      assertTrue(dots > 150, told + " changes " + dots + " dots in " + theme);
    }
    assertFalse(kinds().isEmpty());
  }

  private static int changed(Control control, Theme theme) {
    var other = new Button("other");
    control.setMaxSize(240, 120);
    var box = new VBox(20, other, control);
    box.getStyleClass().add("frame");
    box.setStyle("-fx-padding: 20;");
    var scene = new Scene(box, 320, 280);
    Look.dress(scene, new SimpleObjectProperty<>(new Appearance(theme, 100)));
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    other.requestFocus();
    var before = scene.snapshot(new WritableImage(320, 280));
    other.requestFocusTraversal(TraversalDirection.NEXT);
    var after = scene.snapshot(new WritableImage(320, 280));
    stage.close();
    var bounds = control.getBoundsInParent();
    var count = 0;
    for (var y = (int) bounds.getMinY() - 6; y < Math.min(280, bounds.getMaxY() + 6); y++) {
      for (var x = 12; x < Math.min(320, bounds.getMaxX() + 6); x++) {
        var differs = before.getPixelReader().getArgb(x, y) != after.getPixelReader().getArgb(x, y);
        count += differs ? 1 : 0;
      }
    }
    return count;
  }
}
