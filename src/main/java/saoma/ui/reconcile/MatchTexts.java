package saoma.ui.reconcile;

import java.time.ZoneId;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine.Kind;
import saoma.money.Money;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference;
import saoma.ui.Amounts;
import saoma.ui.Notice;
import saoma.ui.Notice.Role;
import saoma.ui.Texts;

/// What a comparison is called on the screen.
record MatchTexts(Texts texts) {
  static String yuan(long fen) {
    return fen < 0 ? "−" + yuan(-fen) : Amounts.full(Money.fen(fen));
  }

  static Role role(DayMatch match) {
    if (match.isGreen()) {
      return Role.SUCCESS;
    }
    return match.isSettled() ? Role.INFO : Role.WARNING;
  }

  String headline(DayMatch match) {
    var totals = match.totals();
    if (match.isGreen()) {
      return totals.trades() == 0
          ? texts.now("match.green.none")
          : texts.now("match.green", totals.trades());
    }
    if (match.open() > 0) {
      return texts.now("match.open", match.open(), yuan(match.unexplained()));
    }
    return totals.lost() > 0
        ? texts.now("match.lost", totals.lost())
        : texts.now("match.explained", match.explained());
  }

  /// What the headline leaves out.
  String below(DayMatch match, ZoneId zone) {
    var at = ItemCell.AT.format(match.totals().at().atZone(zone));
    var own =
        match.waiting() > 0
            ? texts.now("match.waits", match.waiting())
            : texts.now(match.isGreen() ? "match.green.body" : "match.compared", at);
    var others = match.totals().others();
    return others.lines() == 0
        ? own
        : own + texts.now("match.others.body", others.lines(), yuan(others.net()));
  }

  String what(Difference one) {
    var kind = "match.what." + one.kind();
    return switch (one.kind()) {
      case ONLY_THEIRS -> texts.now(one.copy() > 0 ? kind + ".again" : kind, yuan(one.theirs()));
      case ONLY_OURS -> texts.now(kind, yuan(one.ours()));
      case AMOUNT -> texts.now(kind, yuan(one.ours()), yuan(one.theirs()));
      case STATE -> texts.now(kind, yuan(one.theirs()), texts.now("match.state." + one.state()));
      case FEE -> texts.now(kind, yuan(one.ourFee()), yuan(one.theirFee()));
    };
  }

  String subject(Difference one) {
    return texts.now("match.subject." + one.subject());
  }

  /// What the list says at the right: what is in question, or by how much a fee is off.
  static String much(Difference one) {
    return switch (one.kind()) {
      case FEE -> yuan(one.theirFee() - one.ourFee());
      case AMOUNT -> yuan(one.theirs() - one.ours());
      case ONLY_THEIRS, ONLY_OURS, STATE ->
          yuan(one.subject() == Kind.PAYMENT ? one.amount().minor() : -one.amount().minor());
    };
  }

  static Notice answer(BillAnswer answer) {
    return switch (answer) {
      case BillAnswer.NotReady _ -> Notice.info("match.answer.not-ready");
      case BillAnswer.Refused _ -> Notice.danger("match.answer.refused");
      case BillAnswer.Denied(var code, _) -> Notice.warning("match.answer.denied", code);
      case BillAnswer.Unknown _ -> Notice.warning("match.answer.unknown");
      case BillAnswer.Whole _, BillAnswer.NoBill _ ->
          throw new IllegalArgumentException("that is a bill");
    };
  }
}
