package saoma.ui.customer;

import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.customer.ShareTiles.Face;
import saoma.ui.qr.QrView;

/// One share: whose it is, how much, its code or the sign for how it stands, and the time left.
/// Tall where few stand in one row, flat where there are two rows.
final class ShareTile extends StackPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");

  /// Five pixels for each module of a usual code.
  private static final double LEAST = 185;

  private static final double EDGES = 16;
  private static final double WIDEST = 0.6;

  private final Texts texts;
  private final Label number = label("share-number");
  private final Label name = label("share-name");
  private final Label amount = label("share-amount");
  private final QrView code = new QrView();
  private final Label big = label("share-big");
  private final Label sign = label("share-sign");
  private final Label word = label("share-word");
  private final Label time = label("share-time");
  private String role = "";
  private String wallet = "";

  ShareTile(Texts texts, boolean flat, int place, IntConsumer chosen) {
    this.texts = texts;
    getStyleClass().addAll("share", flat ? "flat" : "tall");
    setMinSize(0, 0);
    number.setText(Integer.toString(place + 1));
    number.setMinWidth(USE_PREF_SIZE);
    amount.setMinWidth(USE_PREF_SIZE);
    time.setMinWidth(USE_PREF_SIZE);
    word.setWrapText(true);
    getChildren().setAll(flat ? flat() : tall());
    setOnMouseClicked(_ -> chosen.accept(place));
  }

  private static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private Node tall() {
    var head = new HBox(number, name, space(), amount);
    head.getStyleClass().add("share-head");
    var foot = new HBox(sign, word, space(), time);
    foot.getStyleClass().add("share-foot");
    var picture = picture();
    VBox.setVgrow(picture, Priority.ALWAYS);
    var face = new VBox(head, picture, foot);
    face.getStyleClass().add("share-face");
    return face;
  }

  private Node flat() {
    var head = new HBox(number, name);
    head.getStyleClass().add("share-head");
    var foot = new HBox(sign, word);
    foot.getStyleClass().add("share-foot");
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    var side = new VBox(head, amount, space, foot, time);
    side.getStyleClass().add("share-side");
    HBox.setHgrow(side, Priority.ALWAYS);
    side.setMinWidth(0);
    var picture = picture();
    picture
        .prefWidthProperty()
        .bind(Bindings.createDoubleBinding(this::side, widthProperty(), heightProperty()));
    picture.setMinWidth(USE_PREF_SIZE);
    var face = new HBox(picture, side);
    face.getStyleClass().add("share-face");
    return face;
  }

  /// Of the code: all the height there is, as long as the words beside it have their room.
  private double side() {
    return Math.max(LEAST, Math.min(getHeight() - EDGES, getWidth() * WIDEST));
  }

  private StackPane picture() {
    var picture = new StackPane(code, big);
    picture.getStyleClass().add("share-picture");
    picture.setMinSize(0, 0);
    return picture;
  }

  private static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  void show(Face face) {
    swap(wallet, face.wallet().style());
    wallet = face.wallet().style();
    swap(role, "share-" + face.role());
    role = "share-" + face.role();
    pseudoClassStateChanged(CHOSEN, face.chosen());
    name.setText(texts.now(face.name()));
    amount.setText(Amounts.full(face.amount()));
    code.show(face.code(), face.wallet().ink());
    big.setText(face.sign());
    big.setVisible(face.code().isEmpty());
    sign.setText(face.sign());
    word.setText(texts.now(face.word()));
    time.setText(face.countdown().map(Countdown::text).orElse(""));
    time.pseudoClassStateChanged(HURRY, face.countdown().filter(Countdown::hurry).isPresent());
  }

  private void swap(String before, String now) {
    if (!before.equals(now)) {
      getStyleClass().remove(before);
      getStyleClass().add(now);
    }
  }
}
