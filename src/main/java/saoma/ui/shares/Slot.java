package saoma.ui.shares;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Phase;
import saoma.checkout.PaymentView;
import saoma.checkout.Share;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Unresolved;
import saoma.ui.customer.Wallet;
import saoma.ui.pay.PayPage;
import saoma.ui.pay.PayStep;

/// One share while it is on the screen: what it comes to, the newest attempt to have it paid, and
/// what the clerk wants of it once that has ended.
final class Slot {
  private Share share;
  private @Nullable PaymentView view;
  private Wish wish = Wish.STAY;
  private boolean busy;

  /// What is to follow when the code has been withdrawn.
  enum Wish {
    STAY,
    WITHDRAW,
    CASH
  }

  private Slot(Share share) {
    this.share = share;
  }

  /// Nobody is asked for it yet.
  static Slot open(Share share) {
    return new Slot(share);
  }

  static Slot of(Payment payment, Duration left) {
    var slot = new Slot(new Share(payment.channel(), payment.amount()));
    slot.begun(payment, left);
    return slot;
  }

  Share share() {
    return share;
  }

  void pays(String channel) {
    share = new Share(channel, share.amount());
  }

  void busy(boolean now) {
    busy = now;
  }

  void begun(Payment payment, Duration left) {
    share = new Share(payment.channel(), share.amount());
    view = new PaymentView(payment, Phase.ABSENT, 0, null, null, null, left, null, null);
    wish = Wish.STAY;
    busy = false;
  }

  Wish wish() {
    return wish;
  }

  void wish(Wish wanted) {
    wish = wanted;
  }

  Optional<String> number() {
    return Optional.ofNullable(view).map(seen -> seen.payment().number());
  }

  /// @return whether it was news
  boolean heard(PaymentView news) {
    var known = view;
    if (known == null || PayPage.isOlder(news, known)) {
      return false;
    }
    view = news;
    var state = news.payment().state();
    if (state instanceof Unresolved || state instanceof Disputed || state instanceof Paid) {
      wish = Wish.STAY;
    }
    return true;
  }

  boolean isPaid() {
    return view != null && view.payment().state() instanceof Paid;
  }

  /// Something is on its way to the disk.
  boolean isBusy() {
    return busy;
  }

  /// It may still be paid, or has money that does not count.
  boolean isAlive() {
    return view != null && !isPaid() && view.payment().state().blocksAnother();
  }

  boolean isUnsure() {
    return isAlive() && stateIsUnsure();
  }

  private boolean stateIsUnsure() {
    return view != null
        && (view.payment().state() instanceof Unresolved
            || view.payment().state() instanceof Disputed);
  }

  /// Nobody is asked for it at this instant, so it can be offered anew or taken in cash.
  boolean isFree() {
    return !busy && !isPaid() && !isAlive();
  }

  SharesPage.Card card(int place, Duration left, Instant now, boolean leaving, boolean chosen) {
    var seen = view;
    if (seen == null || busy) {
      var step = busy ? PayStep.ASKING : PayStep.CLOSED;
      return new SharesPage.Card(
          place, share, Wallet.of(share.channel()), step, "", Optional.empty(), chosen);
    }
    var away = leaving || wish != Wish.STAY;
    var page = PayPage.of(seen, left, now, away);
    return new SharesPage.Card(
        place, share, page.wallet(), page.step(), page.code(), page.countdown(), chosen);
  }
}
