package saoma.ui.customer;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import saoma.ui.Away;
import saoma.ui.HeaderModel;
import saoma.ui.Look;
import saoma.ui.Texts;
import saoma.ui.WindowIcon;

/// The customer's own window, filling the second screen. It takes no keys and no focus: what is
/// typed belongs to the clerk. A screen that is pulled out takes the window away with it, and one
/// that is plugged in gets it, with what is right at that instant.
public final class CustomerWindow {
  /// How long the tick stands after the clerk has gone on, if no next customer comes.
  private static final Duration TICK_STAYS = Duration.seconds(20);

  private static final Duration PICTURE_STAYS = Duration.seconds(12);

  private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");
  private final Stage stage = new Stage(StageStyle.UNDECORATED);
  private final Stage clerks;
  private final InvalidationListener plugged = _ -> place();
  private final Timeline pictures;

  private CustomerWindow(Stage clerks, CustomerController picture, Scene scene, Slides slides) {
    this.clerks = clerks;
    stage.setTitle("Saoma");
    WindowIcon.on(stage);
    stage.setScene(scene);
    pictures = new Timeline(new KeyFrame(PICTURE_STAYS, _ -> slides.next(picture)));
    pictures.setCycleCount(Animation.INDEFINITE);
    slides.next(picture);
    pictures.play();
    Screen.getScreens().addListener(plugged);
    place();
  }

  /// Where the shop's pictures are, and where they are read.
  public record Slides(ShopPictures folder, Away away) {
    private void next(CustomerController picture) {
      away.run(folder::next, picture::picture, () -> picture.picture(Optional.empty()));
    }
  }

  /// A window on the screen that the clerk's window is not on, as long as there is one. On a till
  /// with one screen the clerk's payment screen shows the same picture.
  public static CustomerWindow beside(
      Stage clerks, CustomerModel model, Texts texts, HeaderModel window, Slides slides) {
    var picture = CustomerController.load(texts, false);
    return new CustomerWindow(clerks, picture, scene(picture, model, texts, window), slides);
  }

  private void place() {
    var rooms = Screen.getScreens().stream().map(Screen::getBounds).toList();
    var x = clerks.getX() + clerks.getWidth() / 2;
    var y = clerks.getY() + clerks.getHeight() / 2;
    free(rooms, x, y).ifPresentOrElse(this::fill, stage::hide);
  }

  private void fill(Rectangle2D room) {
    stage.setX(room.getMinX());
    stage.setY(room.getMinY());
    stage.setWidth(room.getWidth());
    stage.setHeight(room.getHeight());
    if (!stage.isShowing()) {
      stage.show();
      clerks.requestFocus();
    }
  }

  /// The first screen that the clerk does not work on; empty where it is not known which that is,
  /// because the customer's picture must never lie over the clerk's.
  ///
  /// @param x and `y`: a place in the clerk's window
  static Optional<Rectangle2D> free(List<Rectangle2D> screens, double x, double y) {
    var taken = screens.stream().filter(screen -> screen.contains(x, y)).findFirst();
    return screens.stream()
        .filter(screen -> taken.isPresent() && !screen.equals(taken.get()))
        .findFirst();
  }

  /// The picture by itself, following the model, dressed as every window of the till.
  public static Scene scene(CustomerModel model, Texts texts, HeaderModel window) {
    return scene(CustomerController.load(texts, false), model, texts, window);
  }

  private static Scene scene(
      CustomerController picture, CustomerModel model, Texts texts, HeaderModel window) {
    model.shopProperty().subscribe(picture::shop);
    model.pageProperty().subscribe(picture::show);
    model.besideProperty().subscribe(picture::beside);
    model.balanceProperty().subscribe(picture::left);
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
    Screen.getScreens().removeListener(plugged);
    pictures.stop();
    stage.close();
  }
}
