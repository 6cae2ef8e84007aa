package saoma.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import saoma.money.Money;
import saoma.shift.Figure.Unit;

/// What gateways and banks have for the shop: what customers paid, what went back, what the channel
/// keeps of it and so what it pays out; then what came late or after the end, what is still open,
/// and what rests on a person's word alone.
record ChannelFigures(Tallies tallies, Standing standing) {
  List<Figure> all() {
    var found = new ArrayList<Figure>();
    for (var code : codes()) {
      if (tallies.moved(code)) {
        found.add(payable(code));
      }
      special(found, "channel.late", tallies.of(Topic.LATE, code));
      special(found, "channel.after-end", tallies.of(Topic.AFTER_END, code));
      standing(found, "channel.pending", code, pending(code));
      standing(found, "channel.asserted", code, asserted(code));
    }
    return found;
  }

  private List<String> codes() {
    var codes = new TreeSet<>(tallies.tenders());
    standing.asserted().forEach(one -> codes.add(one.channel()));
    for (var left : standing.unfinished()) {
      switch (left) {
        case Leftover.PendingPayment(_, var channel, _) -> codes.add(channel);
        case Leftover.UnknownPayment(_, var channel, _) -> codes.add(channel);
        case Leftover.DisputedMoney _,
            Leftover.UnclaimedMoney _,
            Leftover.ParkedSale _,
            Leftover.UnprintedReceipt _,
            Leftover.UnsentRefund _ -> {}
      }
    }
    return codes.stream().filter(Tenders::isChannel).toList();
  }

  /// What of it reaches the shop, where it is known what the channel keeps.
  private Figure payable(String code) {
    var net = tallies.inAndBack("channel", code);
    var kept = tallies.of(Topic.FEE, code);
    var returned = tallies.of(Topic.FEE_BACK, code);
    if (kept.count() == 0 && returned.count() == 0) {
      return net;
    }
    var parts = new ArrayList<>(net.parts());
    parts.add(Figure.money("channel.fee", code, kept.sum(), kept.count()).negated());
    if (returned.count() > 0) {
      parts.add(Figure.money("channel.fee-back", code, returned.sum(), returned.count()));
    }
    return Figure.sum("channel.payable", code, Unit.MONEY, parts);
  }

  private static void special(List<Figure> into, String name, Booking booking) {
    if (booking.count() > 0) {
      into.add(Figure.money(name, booking.key(), booking.sum(), booking.count()));
    }
  }

  private static void standing(List<Figure> into, String name, String code, List<Figure> parts) {
    if (!parts.isEmpty()) {
      into.add(Figure.standing(name, code, parts));
    }
  }

  private List<Figure> pending(String code) {
    var found = new ArrayList<Figure>();
    for (var left : standing.unfinished()) {
      switch (left) {
        case Leftover.PendingPayment(var number, var channel, var amount) ->
            put(found, channel.equals(code), "pending.waiting", number, amount);
        case Leftover.UnknownPayment(var number, var channel, var amount) ->
            put(found, channel.equals(code), "pending.unknown", number, amount);
        case Leftover.DisputedMoney _,
            Leftover.UnclaimedMoney _,
            Leftover.ParkedSale _,
            Leftover.UnprintedReceipt _,
            Leftover.UnsentRefund _ -> {}
      }
    }
    return found;
  }

  private List<Figure> asserted(String code) {
    var found = new ArrayList<Figure>();
    for (var one : standing.asserted()) {
      var name =
          switch (one.kind()) {
            case OURS -> "asserted.ours";
            case NEVER_CAME -> "asserted.never-came";
            case GOES_BACK -> "asserted.goes-back";
          };
      var words = (one.payment() + " " + one.words()).strip();
      put(found, one.channel().equals(code), name, words, one.amount());
    }
    return found;
  }

  private static void put(List<Figure> into, boolean wanted, String name, String of, Money amount) {
    if (wanted) {
      into.add(Figure.money(name, of, amount.minor(), 1));
    }
  }
}
