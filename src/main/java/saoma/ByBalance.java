package saoma;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.account.Member;
import saoma.account.TopUps;
import saoma.channel.balance.BalanceChannel;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.Guests;
import saoma.ui.member.MemberExits;
import saoma.ui.member.PadExits;

/// Leads from the sale to a member and back: whose sale it is, the member's yes, the payment. What
/// it remembers may be forgotten; what counts is in the books.
final class ByBalance implements MemberExits, PadExits {
  private final Services services;
  private final SaleDesk desk;
  private final Views views;
  private final Notices notices;
  private final ByCard byCard;

  /// Who the sale is for.
  private @Nullable Customer customer;

  /// What is to be paid once the member has said yes.
  private @Nullable Wish wish;

  /// Whether the cash screen waits for somebody who keeps the change.
  private boolean keeping;

  private record Customer(String sale, Member member) {}

  /// @param channel a balance, or a bound card
  private record Wish(String channel, Cart cart, String sale, Optional<Money> part, Money amount) {}

  ByBalance(Services services, SaleDesk desk, Views views, Notices notices) {
    byCard = new ByCard(services, desk, views, notices);
    this.services = services;
    this.desk = desk;
    this.views = views;
    this.notices = notices;
  }

  /// Where the pane of bound cards leads.
  ByCard byCard() {
    return byCard;
  }

  /// Puts the member screen up. On the JavaFX thread.
  void look() {
    wish = null;
    keeping = false;
    desk.models().member().open(false);
    views.show(View.MEMBER);
  }

  /// Whose sale it is, if that is known. On the JavaFX thread.
  Optional<Member> customerOf(String sale) {
    return Optional.ofNullable(customer)
        .filter(one -> one.sale().equals(sale))
        .map(Customer::member);
  }

  /// Asks who keeps the change. On the JavaFX thread.
  void keeper() {
    look();
    keeping = true;
  }

  /// Asks whoever pays for a yes, and first who that is. Not on the JavaFX thread.
  void pay(String channel, Cart cart, String sale, Optional<Money> part) {
    var amount = part.orElseGet(() -> services.cashDesk.due(cart, sale));
    var wanted = new Wish(channel, cart, sale, part, amount);
    Fx.run(() -> {
      wish = wanted;
      keeping = false;
      customerOf(sale)
          .ifPresentOrElse(
              known -> ask(known, wanted),
              () -> {
                desk.models().member().open(true);
                views.show(View.MEMBER);
              });
    });
  }

  private void ask(Member member, Wish wanted) {
    if (wanted.channel().equals(UnionPayChannel.CODE)) {
      wish = null;
      byCard.pay(member, wanted.cart(), wanted.sale(), wanted.part(), wanted.amount());
      return;
    }
    Thread.ofVirtual()
        .name("member")
        .start(() -> {
          var hasPassword = services.stored.gate().hasPassword(member.id());
          Fx.run(() -> {
            desk.models().pad().pay(member, hasPassword, wanted.sale(), wanted.amount());
            views.open(View.PAD);
          });
        });
  }

  @Override
  public void back() {
    wish = null;
    views.show(keeping ? View.CASH : View.SALE);
    keeping = false;
  }

  @Override
  public void choose(Member member) {
    var wanted = wish;
    var sale = desk.models().sale().cart().sale();
    customer = new Customer(sale, member);
    if (keeping) {
      keeping = false;
      desk.models().cash().keeper(member);
      views.show(View.CASH);
      return;
    }
    views.show(View.SALE);
    desk.models().sale().cart().member();
    desk.models().customer().guestCame();
    if (wanted != null && wanted.sale().equals(sale)) {
      again(member, wanted);
    } else {
      notices.show(Notice.success("member.chosen", member.name()));
    }
  }

  /// A member's prices may have changed the cart meanwhile.
  private void again(Member member, Wish wanted) {
    var now = desk.models().sale().cart().now();
    if (now.lines().equals(wanted.cart().lines())) {
      ask(member, wanted);
    } else if (now.total().isPositive()) {
      desk.pay(wanted.channel(), now, wanted.sale(), wanted.part());
    } else {
      desk.free(now, wanted.sale());
    }
  }

  @Override
  public boolean topUp(Member member, Money amount) {
    var sale = desk.models().sale();
    if (!sale.cart().now().isEmpty()) {
      return false;
    }
    var added =
        sale.topUp(TopUps.code(member.id()), member.maskedPhone(), Quantity.pieces(1), amount);
    if (added) {
      customer = new Customer(sale.cart().sale(), member);
      views.show(View.SALE);
      notices.show(Notice.success("member.topped-up").then("member.topped-up.next"));
    }
    return added;
  }

  @Override
  public boolean tell(Member member, Money balance) {
    var called = Guests.called(member, services.settings().senses().display());
    return desk.models().customer().tell(new CustomerPage.Balance(called.orElse(""), balance));
  }

  @Override
  public void tellNoMore() {
    desk.models().customer().tellNoMore();
  }

  @Override
  public void setPassword(Member member) {
    wish = null;
    desk.models().pad().setPassword(member);
    views.open(View.PAD);
  }

  @Override
  public void cards(Member member) {
    wish = null;
    byCard.look(member);
  }

  @Override
  public void permitted() {
    views.close(View.PAD);
    var wanted = wish;
    wish = null;
    if (wanted != null) {
      desk.send(BalanceChannel.CODE, wanted.cart(), wanted.sale(), wanted.part());
    }
  }

  @Override
  public void passwordSet() {
    views.close(View.PAD);
    desk.models().member().refresh();
    notices.show(Notice.success("member.password-set"));
  }

  @Override
  public void closed() {
    wish = null;
    views.close(View.PAD);
  }
}
