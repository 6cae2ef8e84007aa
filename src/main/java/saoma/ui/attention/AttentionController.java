package saoma.ui.attention;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Sight;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws an [AttentionModel] as one column of cards. A pane, so that an alarm can be looked into
/// from any screen and nothing below is lost.
public final class AttentionController implements Screen {
  private final AttentionModel model;
  private final DecideModel decide;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Texts texts;
  private final Views views;
  private final ZoneId zone;

  @FXML private ScrollPane scroll;
  @FXML private VBox cards;
  @FXML private VBox empty;

  /// @param zone of the shop, for the times on the cards
  public AttentionController(
      AttentionModel model, DecideModel decide, Texts texts, Views views, ZoneId zone) {
    this.model = model;
    this.decide = decide;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    model.cards().addListener((ListChangeListener<Card>) _ -> draw());
    model.readProperty().subscribe(_ -> draw());
    model.chosenProperty().subscribe(this::choose);
    texts.languageProperty().subscribe(this::draw);
  }

  @Override
  public void shown() {
    scroll.setVvalue(0);
    model.open();
  }

  @Override
  public void hidden() {
    model.close();
  }

  @Override
  public KeyTable keys() {
    var keys = new ArrayList<Key>();
    keys.add(new Key(Stroke.of(KeyCode.UP), "attention.key.up", () -> model.step(-1)).hint());
    keys.add(new Key(Stroke.of(KeyCode.DOWN), "attention.key.down", () -> model.step(1)).hint());
    keys.add(new Key(Stroke.of(KeyCode.ENTER), "attention.key.enter", this::first).hint());
    for (var act : Act.values()) {
      keys.add(
          new Key(Stroke.of(act.code()), act.key() + ".key", () -> act(act)).only(() -> can(act)));
    }
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "attention.key.back", this::close).hint());
    return new KeyTable(keys, List.of());
  }

  private boolean can(Act act) {
    return model.chosen().filter(card -> Act.of(card).contains(act)).isPresent();
  }

  private void first() {
    model.chosen().ifPresent(card -> act(Act.of(card).getFirst(), card));
  }

  private void act(Act act) {
    model.chosen().ifPresent(card -> act(act, card));
  }

  private void act(Act act, Card card) {
    switch (act) {
      case ASK -> model.askNow(card);
      case ATTACH, REFUND, NO_MONEY -> {
        if (card instanceof Card.OfPayment money) {
          decide.begin(act, money, this::decide);
        }
      }
    }
  }

  /// The books are read before; whoever has left the list meanwhile is asked nothing.
  private void decide() {
    if (views.pane().filter(View.ATTENTION::equals).isPresent()) {
      views.open(View.DECIDE);
    }
  }

  @FXML
  private void close() {
    views.close(View.ATTENTION);
  }

  private void choose() {
    var at = 0;
    for (var face : cards.getChildren()) {
      face.pseudoClassStateChanged(CHOSEN, at == model.chosenProperty().get());
      at++;
    }
    if (model.chosenProperty().get() < cards.getChildren().size()) {
      Sight.bring(scroll, cards, cards.getChildren().get(model.chosenProperty().get()));
    }
  }

  private CardFace face(Card card) {
    return new CardFace(card, texts, zone, act -> act(act, card));
  }

  private void draw() {
    cards.getChildren().setAll(model.cards().stream().map(this::face).toList());
    choose();
    scroll.setVisible(!model.cards().isEmpty());
    empty.setVisible(model.cards().isEmpty() && model.readProperty().get());
  }
}
