package saoma.ui.customer;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import saoma.ui.HeaderModel;
import saoma.ui.Look;
import saoma.ui.Texts;

/// The customer's own window, filling the second screen. It takes no keys and no focus: what is
/// typed belongs to the clerk.
public final class CustomerWindow {
  /// How long the tick stands after the clerk has gone on, if no next customer comes.
  private static final Duration TICK_STAYS = Duration.seconds(20);

  private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");
  private final Stage stage = new Stage(StageStyle.UNDECORATED);

  private CustomerWindow(Scene scene, Screen on) {
    var room = on.getBounds();
    stage.setTitle("Saoma");
    stage.setScene(scene);
    stage.setX(room.getMinX());
    stage.setY(room.getMinY());
    stage.setWidth(room.getWidth());
    stage.setHeight(room.getHeight());
  }

  /// Opens the window on the screen that the clerk's window is not on. Empty on a till with one
  /// screen: there the clerk's payment screen shows the same picture.
  public static Optional<CustomerWindow> onSecondScreen(
      Stage clerks, CustomerModel model, Texts texts, HeaderModel header) {
    var taken =
        Screen.getScreensForRectangle(clerks.getX(), clerks.getY(), 1, 1).stream().findFirst();
    return Screen.getScreens().stream()
        .filter(each -> taken.isPresent() && !each.equals(taken.get()))
        .findFirst()
        .map(free -> {
          var window = new CustomerWindow(scene(model, texts, header), free);
          window.stage.show();
          clerks.requestFocus();
          return window;
        });
  }

  /// The picture by itself, following the model, dressed as every window of the till.
  public static Scene scene(CustomerModel model, Texts texts, HeaderModel window) {
    var picture = CustomerController.load(texts, false);
    model.shopProperty().subscribe(picture::shop);
    model.pageProperty().subscribe(picture::show);
    var rest = new PauseTransition(TICK_STAYS);
    rest.setOnFinished(_ -> model.rest());
    model
        .pageProperty()
        .subscribe(page -> {
          if (page instanceof CustomerPage.Paid) {
            rest.playFromStart();
          } else {
            rest.stop();
          }
        });
    var scene = new Scene(framed(picture.root(), texts, window.practiceProperty()), 1280, 800);
    Look.dress(scene, window.appearanceProperty());
    return scene;
  }

  /// Nobody may take practice for money, on this side of the counter neither.
  private static VBox framed(Region picture, Texts texts, ObservableValue<Boolean> practice) {
    var ribbon = new Label();
    ribbon.textProperty().bind(texts.of("header.practice"));
    ribbon.getStyleClass().add("ribbon");
    ribbon.setMaxWidth(Double.MAX_VALUE);
    var frame = new VBox(ribbon, picture);
    frame.getStyleClass().add("customer-frame");
    VBox.setVgrow(picture, Priority.ALWAYS);
    practice.subscribe(on -> {
      frame.pseudoClassStateChanged(PRACTICE, on);
      ribbon.setVisible(on);
      ribbon.setManaged(on);
    });
    return frame;
  }

  public void close() {
    stage.close();
  }
}
