package saoma.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;
import saoma.checkout.Share;
import saoma.money.Money;
import saoma.payment.Payment;

/// What a customer pays with, and how much of it.
record Tenders(World world, Inspector inspector) {
  private static final int MOST_PARTS = 4;

  /// The least number of sixteen digits.
  private static final long TENS = 1_000_000_000_000_000L;

  @Nullable Payment asked(Sale sale, Till theirs, long tender) {
    if (world.dice.strikes(Fault.SHOWS_CODE, tender)) {
      return theirs.take(sale.cart, sale.name, code(sale.channel, tender));
    }
    if (world.dice.strikes(Fault.PAYS_ON_PAGE, tender)) {
      return theirs.doors().page(sale.cart, sale.name, part(sale, tender));
    }
    if (world.dice.strikes(Fault.PAYS_BOUND_CARD, tender)) {
      var due = inspector.due(sale.name, sale.cart.total());
      return theirs.doors().bound(sale.cart, sale.name, part(sale, tender).orElse(due));
    }
    if (world.dice.strikes(Fault.PAYS_BALANCE, tender)) {
      var begun = fromBalance(sale, theirs, tender);
      if (begun != null) {
        return begun;
      }
    }
    var channel = world.dice.strikes(Fault.PAYS_CARD, tender) ? "card" : sale.channel;
    return theirs.pay(sale.cart, sale.name, channel, part(sale, tender));
  }

  /// As much as the member has; a wrong password or none takes nothing.
  private @Nullable Payment fromBalance(Sale sale, Till theirs, long key) {
    var has = inspector.books.accounts().balance(sale.member).total();
    var due = part(sale, key).orElseGet(() -> inspector.due(sale.name, sale.cart.total()));
    var amount = has.isPositive() && has.compareTo(due) < 0 ? has : due;
    if (!world.dice.strikes(Fault.NO_PASSWORD, key)) {
      var right = !world.dice.strikes(Fault.PASSWORD_WRONG, key);
      theirs.doors().password(sale.name, sale.member, amount, right);
    }
    return theirs.pay(sale.cart, sale.name, "balance", Optional.of(amount));
  }

  /// Some of what is due, or all of it; never for ever less.
  Optional<Money> part(Sale sale, long key) {
    if (sale.parts >= MOST_PARTS || !world.dice.strikes(Fault.PAYS_IN_PARTS, key)) {
      return Optional.empty();
    }
    var due = inspector.due(sale.name, sale.cart.total());
    return Optional.of(Money.fen(world.dice.between(1, due.minor() + 1, 70, key)));
  }

  private CustomerCode code(String channel, long key) {
    var digits =
        (channel.equals("alipay") ? "28" : "13") + world.dice.between(TENS, 10 * TENS, 72, key);
    return CustomerCode.of(digits).orElseThrow();
  }

  /// Several pay together, evenly or as they like; each share has its own channel.
  ///
  /// @return none if they do not
  List<Payment> shares(Sale sale, Till theirs, long key) {
    var dice = world.dice;
    var room = inspector.room(sale.name, sale.cart.total()).minor();
    var count = Math.min(room, dice.between(1, 5, 73, key));
    if (count < 1 || !dice.strikes(Fault.SHARES, key)) {
      return List.of();
    }
    var shares = new ArrayList<Share>();
    var even = dice.between(0, 2, 76, key) == 0;
    for (var left = count; left > 0; left--) {
      var salt = 77 + 10 * left;
      var most = room - left + 1;
      var fen = left == 1 ? room : even ? room / left : dice.between(1, most + 1, salt, key);
      var channel = dice.between(0, 2, salt + 1, key) == 0 ? "alipay" : "wechat";
      shares.add(new Share(channel, Money.fen(fen)));
      room -= fen;
    }
    return theirs.share(sale.cart, sale.name, List.copyOf(shares));
  }
}
