package saoma.ui.refund;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.checkout.RefundOutlook;
import saoma.checkout.RefundOutlook.Bar;
import saoma.checkout.RefundOutlook.Instead;
import saoma.checkout.RefundPlan.Part;
import saoma.checkout.RefundSheet.Side;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One tender: what is left on it, what it gives now, and what stands in the way with what else can
/// be done.
record SideRow(Texts texts, ZoneId zone) {
  private static final PseudoClass GIVES = PseudoClass.getPseudoClass("gives");
  private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  Node draw(RefundPage page, Side side, Runnable pressed) {
    var part =
        page.plan().parts().stream()
            .filter(one -> one.payment().equals(side.payment().number()))
            .findFirst();
    var barred = bar(page, side);
    var name = PickRow.label(channel(side.payment().channel()), "refund-way");
    var left =
        PickRow.label(
            texts.now(
                "giveback.left", Amounts.full(side.left()), Amounts.full(side.payment().amount())),
            "item-code");
    var words = new VBox(name, left);
    part.ifPresent(one -> words.getChildren().add(PickRow.label(way(one), "item-code")));
    barred.ifPresent(bar -> words.getChildren().addAll(said(page, side, bar)));
    words.getStyleClass().add("refund-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var gives =
        PickRow.label(part.map(one -> Amounts.full(one.amount())).orElse("—"), "refund-gives");
    gives.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(words, gives);
    row.getStyleClass().add("refund-side");
    row.setMinHeight(Region.USE_PREF_SIZE);
    row.pseudoClassStateChanged(GIVES, part.isPresent());
    row.pseudoClassStateChanged(BARRED, barred.isPresent());
    row.setOnMouseClicked(_ -> pressed.run());
    return row;
  }

  private static Optional<Bar> bar(RefundPage page, Side side) {
    var hand = page.leave().isPresent() && !side.isCash();
    return (hand ? side.byHand() : side.outlook(page.now()))
            instanceof RefundOutlook.Barred(var _, var bar)
        ? Optional.of(bar)
        : Optional.empty();
  }

  private String way(Part part) {
    if (part.byHand()) {
      return texts.now("giveback.by-hand", part.number());
    }
    return texts.now(
        part.channel().equals("cash") ? "giveback.from-drawer" : "giveback.as-it-came",
        part.number());
  }

  private Label[] said(RefundPage page, Side side, Bar bar) {
    var why = PickRow.label(why(page, side, bar), "refund-bar");
    var instead = PickRow.label(instead(bar.instead()), "item-code");
    why.setWrapText(true);
    instead.setWrapText(true);
    return instead.getText().isEmpty() ? new Label[] {why} : new Label[] {why, instead};
  }

  private String why(RefundPage page, Side side, Bar bar) {
    var channel = channel(side.payment().channel());
    return switch (bar) {
      case Bar.NoMoney _ -> texts.now("giveback.bar.no-money");
      case Bar.NothingLeft _ -> texts.now("giveback.bar.nothing-left");
      case Bar.UnderWay(var refund) -> texts.now("giveback.bar.under-way", refund);
      case Bar.TooSoon(var until) ->
          texts.now(
              "giveback.bar.too-soon",
              channel,
              Long.toString(Duration.between(page.now(), until).toSeconds() + 1));
      case Bar.SwitchedOff _ -> texts.now("giveback.bar.switched-off", channel);
      case Bar.NotOffered _ -> texts.now("giveback.bar.not-offered", channel);
      case Bar.TooLate(var since) ->
          texts.now("giveback.bar.too-late", channel, DAY.format(since.atZone(zone)));
      case Bar.TooMany(var most) ->
          texts.now("giveback.bar.too-many", channel, Integer.toString(most));
    };
  }

  private String instead(Instead instead) {
    return switch (instead) {
      case NOTHING -> "";
      case WAIT -> texts.now("giveback.instead.wait");
      case SETTINGS -> texts.now("giveback.instead.settings");
      case CASH -> texts.now("giveback.instead.cash");
    };
  }

  String channel(String code) {
    return texts.map().getOrDefault("channel." + code, code);
  }
}
