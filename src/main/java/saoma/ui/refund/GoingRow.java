package saoma.ui.refund;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.channel.Answer.Advice;
import saoma.checkout.RefundView;
import saoma.payment.RefundState;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One refund on its way: where it stands, and what a person can do about one that does not go.
record GoingRow(Texts texts, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /// What the colour and the sign say.
  enum Look {
    WAITS("◔"),
    DONE("✓"),
    HELD("▲"),
    REFUSED("✕");

    private final String sign;

    Look(String sign) {
      this.sign = sign;
    }
  }

  Node draw(RefundPage page, RefundView view) {
    var look = look(view);
    var refund = view.refund();
    var code = code(page, view);
    var channel = texts.map().getOrDefault("channel." + code, code);
    var state = PickRow.label(state(view, code, channel), "refund-state");
    var number = PickRow.label(refund.number(), "item-code");
    var then = PickRow.label(then(view, channel), "refund-then");
    state.setWrapText(true);
    then.setWrapText(true);
    var words = new VBox(state, number);
    words.getStyleClass().add("refund-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var amount = PickRow.label(Amounts.full(refund.amount()), "refund-gives");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var sign = PickRow.label(look.sign, "refund-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    var first = new HBox(sign, words, amount);
    first.getStyleClass().add("refund-first");
    var row = then.getText().isEmpty() ? new VBox(first) : new VBox(first, then);
    row.getStyleClass().add("refund-going");
    row.setMinHeight(Region.USE_PREF_SIZE);
    for (var one : Look.values()) {
      var name = one.name().toLowerCase(java.util.Locale.ROOT);
      row.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), one == look);
    }
    return row;
  }

  private static String code(RefundPage page, RefundView view) {
    return page.sheet().sides().stream()
        .filter(side -> side.payment().number().equals(view.refund().payment()))
        .map(side -> side.payment().channel())
        .findFirst()
        .orElse("");
  }

  /// A channel that answers, and will not do it now: it goes once a person has done something.
  static boolean isHeld(RefundView view) {
    return !view.refund().state().isFinal() && view.trouble() == null && view.advice() != null;
  }

  private static Look look(RefundView view) {
    if (isHeld(view)) {
      return Look.HELD;
    }
    return switch (view.refund().state()) {
      case RefundState.Asked _, RefundState.Sent _ -> Look.WAITS;
      case RefundState.Unresolved _ -> Look.HELD;
      case RefundState.Done _ -> Look.DONE;
      case RefundState.Refused _ -> Look.REFUSED;
    };
  }

  private String state(RefundView view, String code, String channel) {
    if (isHeld(view)) {
      return texts.now("giveback.state.held", channel);
    }
    return switch (view.refund().state()) {
      case RefundState.Asked _ -> texts.now("giveback.state.asked", channel);
      case RefundState.Sent _ -> texts.now("giveback.state.sent", channel);
      case RefundState.Unresolved _ -> texts.now("giveback.state.unresolved", channel);
      case RefundState.Done(var at) -> {
        var time = TIME.format(at.atZone(zone));
        if (view.refund().isByHand()) {
          yield texts.now("giveback.state.handed-out", time, channel);
        }
        yield code.equals("cash")
            ? texts.now("giveback.state.cash", time)
            : texts.now("giveback.state.done", channel, time);
      }
      case RefundState.Refused(var why) -> texts.now("giveback.state.refused", channel, why);
    };
  }

  private String then(RefundView view, String channel) {
    if (isHeld(view)) {
      return texts.now("giveback.then.held", channel);
    }
    return switch (view.refund().state()) {
      case RefundState.Asked _, RefundState.Sent _ ->
          view.trouble() == null ? "" : texts.now("giveback.then.silent");
      case RefundState.Unresolved _ -> texts.now("giveback.then.unresolved");
      case RefundState.Done _ -> "";
      case RefundState.Refused _ ->
          texts.now(
              view.advice() == Advice.CALL_MANAGER
                  ? "giveback.then.refused.manager"
                  : "giveback.then.refused");
    };
  }
}
