package saoma.ui.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.checkout.PollPlan;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;
import saoma.ui.Amounts;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// A [Card] as it is drawn: how much and what happened, the numbers to find it by, what to do now.
final class CardFace extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  private final Texts texts;
  private final ZoneId zone;
  private final GridPane facts = new GridPane();

  /// @param act what to do when one of the card's buttons is pressed
  CardFace(Card card, Texts texts, ZoneId zone, Consumer<Act> act) {
    this.texts = texts;
    this.zone = zone;
    getStyleClass().add("card");
    facts.getStyleClass().add("card-facts");
    switch (card) {
      case Card.Unclaimed money -> draw(money);
      case Card.NotKnown open -> draw(open);
      case Card.GoingBack back -> draw(back);
      case Card.RuledOut ruled -> draw(ruled);
      case Card.Deposit deposit -> draw(deposit);
    }
    if (card instanceof Card.OfPayment money) {
      money.refunds().forEach(this::draw);
      money.rulings().forEach(this::draw);
    }
    acts(card, act);
  }

  private void draw(Card.Unclaimed card) {
    getStyleClass().add("unclaimed");
    var happened = "attention.happened." + key(card.happened());
    head("!", texts.now(happened), card.proof().amount());
    say("card-body", texts.now(happened + ".body", channel(card.payment())) + order(card));
    fact("attention.channel", channel(card.payment()));
    fact("attention.trade", card.proof().tradeNumber());
    fact("attention.came", time(card.proof().paidAt()));
    numbers(card.payment());
    getChildren().add(facts);
  }

  private void draw(Card.GoingBack card) {
    getStyleClass().add("not-known");
    var much = card.refunds().stream().map(Refund::amount).reduce(Money.fen(0), Money::plus);
    head("↩", texts.now("attention.going-back"), much);
    say("card-body", texts.now("attention.going-back.body", channel(card.payment())));
    fact("attention.channel", channel(card.payment()));
    fact("attention.begun", time(card.payment().createdAt()));
    numbers(card.payment());
    getChildren().add(facts);
  }

  private void draw(Card.RuledOut card) {
    getStyleClass().add("ruled");
    head("✎", texts.now("attention.ruled-out"), card.payment().amount());
    say("card-body", texts.now("attention.ruled-out.body", channel(card.payment())));
    fact("attention.channel", channel(card.payment()));
    fact("attention.begun", time(card.payment().createdAt()));
    numbers(card.payment());
    getChildren().add(facts);
  }

  private void draw(Card.Deposit card) {
    var hold = card.hold();
    getStyleClass().add("not-known");
    head("?", texts.now("attention.deposit"), hold.amount());
    var doing = hold.state().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    say("card-body", texts.now("attention.deposit." + doing, channel(hold.channel())));
    fact("attention.channel", channel(hold.channel()));
    fact("attention.begun", time(hold.placedAt()));
    fact(
        "attention.deposit.number",
        "…" + hold.number().substring(Math.max(0, hold.number().length() - 6)));
    if (!hold.note().isEmpty()) {
      fact("attention.deposit.note", hold.note());
    }
    getChildren().add(facts);
    say("card-todo", texts.now("attention.deposit.todo"));
  }

  private void draw(Refund refund) {
    var amount = Amounts.full(refund.amount());
    var at = time(refund.changedAt());
    var told =
        switch (refund.state()) {
          case RefundState.Asked _, RefundState.Sent _ -> texts.now("refund.sent", amount, at);
          case RefundState.Unresolved _ -> texts.now("refund.unresolved", amount, at);
          case RefundState.Done _ -> texts.now("refund.done", amount, at);
          case RefundState.Refused(var code) -> texts.now("refund.refused", amount, at, code);
        };
    say("card-todo", told);
  }

  private void draw(RulingMade ruling) {
    var what = texts.now("ruling." + key(ruling.ruling()));
    var became = texts.now("ruling." + key(ruling.outcome()));
    say(
        "card-todo",
        texts.now("ruling.line", what, ruling.by(), ruling.reason(), time(ruling.at()), became));
  }

  /// What can be done, each with its key; the first is what Enter does.
  private void acts(Card card, Consumer<Act> act) {
    var row = new HBox();
    row.getStyleClass().add("card-acts");
    for (var one : Act.of(card)) {
      var cap = new Label(Stroke.of(one.code()).label());
      cap.getStyleClass().add("key-cap");
      var button = new Button(texts.now(one.key(), Amounts.full(card.amount())), cap);
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.setFocusTraversable(false);
      button.setOnAction(_ -> act.accept(one));
      if (row.getChildren().isEmpty()) {
        button.getStyleClass().add("first-act");
      }
      row.getChildren().add(button);
    }
    getChildren().add(row);
  }

  private void draw(Card.NotKnown card) {
    getStyleClass().add("not-known");
    head("?", texts.now("attention.not-known"), card.payment().amount());
    var doing = "attention.doing." + key(card.doing());
    say("card-body", texts.now(doing, channel(card.payment())) + order(card));
    fact("attention.channel", channel(card.payment()));
    fact("attention.begun", time(card.payment().createdAt()));
    numbers(card.payment());
    var asked = card.askedAt();
    if (asked != null) {
      var count = Integer.toString(card.asked());
      fact("attention.asked", texts.now("attention.asked.at", time(asked), count));
      fact("attention.answer", texts.now("pay.cause." + said(card)));
      if (card.doing() == Card.Doing.ASKING) {
        var age = Duration.between(card.payment().deadline(), asked);
        fact("attention.next", time(asked.plus(PollPlan.after(age))));
      }
    }
    getChildren().add(facts);
    say("card-todo", texts.now("attention.not-known.todo"));
  }

  private static String said(Card.NotKnown card) {
    var trouble = card.trouble();
    return trouble == null ? "fine" : key(trouble);
  }

  private void head(String sign, String words, Money amount) {
    var mark = new Label(sign);
    mark.getStyleClass().add("card-sign");
    var said = new Label(words);
    said.getStyleClass().add("card-heading");
    said.setWrapText(true);
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var much = new Label(Amounts.full(amount));
    much.getStyleClass().add("card-amount");
    much.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(mark, said, room, much);
    head.getStyleClass().add("card-head");
    getChildren().add(head);
  }

  private void say(String style, String words) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }

  private void numbers(Payment payment) {
    fact("attention.order", Long.toString(payment.orderId()));
    fact("attention.payment", "…" + payment.tail());
  }

  /// Two facts in a row.
  private void fact(String key, String value) {
    var at = facts.getChildren().size() / 2;
    var name = new Label(texts.now(key));
    name.getStyleClass().addAll("muted", "small");
    name.setMinWidth(USE_PREF_SIZE);
    var told = new Label(value);
    told.setMinWidth(USE_PREF_SIZE);
    facts.add(name, at % 2 * 2, at / 2);
    facts.add(told, at % 2 * 2 + 1, at / 2);
  }

  private String order(Card.OfPayment card) {
    return texts.now(
        "attention.order-is." + key(card.order()), Long.toString(card.payment().orderId()));
  }

  private String channel(Payment payment) {
    return channel(payment.channel());
  }

  private String channel(String code) {
    var name = texts.map().get("channel." + code);
    return name == null ? code : name;
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
