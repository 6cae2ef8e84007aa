package saoma.ui.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.ui.Texts;

/// Things in an order, one under the other; each can go up and down. The order is a text with
/// commas in it.
final class OrderBox extends VBox {
  private final Field field;
  private final StringProperty order;
  private final Texts texts;

  OrderBox(Field field, StringProperty order, Texts texts) {
    this.field = field;
    this.order = order;
    this.texts = texts;
    getStyleClass().add("order-box");
    setId("field-" + field.key().replace('.', '-'));
    order.subscribe(this::draw);
    texts.languageProperty().subscribe(this::draw);
    draw();
  }

  private void draw() {
    var names = Stream.of(order.get().split(",")).filter(name -> !name.isBlank()).toList();
    getChildren().clear();
    for (var place = 0; place < names.size(); place++) {
      getChildren().add(row(names, place));
    }
  }

  private HBox row(List<String> names, int place) {
    var number = new Label(Integer.toString(place + 1));
    number.getStyleClass().add("order-number");
    var words = texts.now("choice." + field.key() + "." + names.get(place));
    var name = new Label(words);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var up = button("↑", "settings.order.up", words, () -> swap(names, place, place - 1));
    up.setDisable(place == 0);
    var down = button("↓", "settings.order.down", words, () -> swap(names, place, place + 1));
    down.setDisable(place == names.size() - 1);
    var row = new HBox(number, name, up, down);
    row.getStyleClass().add("order-row");
    row.setId("order-" + names.get(place));
    return row;
  }

  private Button button(String face, String told, String words, Runnable act) {
    var button = new Button(face);
    button.getStyleClass().add(face.equals("↑") ? "order-up" : "order-down");
    button.setAccessibleText(texts.now(told, words));
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void swap(List<String> names, int one, int other) {
    var next = new ArrayList<>(names);
    Collections.swap(next, one, other);
    order.set(String.join(",", next));
  }
}
