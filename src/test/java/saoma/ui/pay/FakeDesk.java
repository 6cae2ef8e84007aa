package saoma.ui.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.checkout.Feed;
import saoma.checkout.PaymentView;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.ShownCode;
import saoma.payment.Way;

/// A watcher that says what a test wants, on a clock that stands still until a test moves it.
final class FakeDesk implements Desk, InstantSource {
  static final String NUMBER = "20261123104200010001482913";
  static final String CODE = "https://qr.alipay.com/bax03431ljhokirwl38f00a7";
  static final Instant START = Instant.parse("2026-11-23T10:42:00Z");
  static final Money AMOUNT = Money.fen(86_50);
  static final ShownCode SHOWN = new ShownCode(CODE, START.plusSeconds(360));
  static final Proof PROOF = new Proof("2026112322001482913", START.plusSeconds(20), AMOUNT);

  private final Feed<Optional<PaymentView>> views = new Feed<>(Optional.empty());
  final List<String> asked = new ArrayList<>();
  final List<String> cancelled = new ArrayList<>();
  final List<String> opened = new ArrayList<>();
  boolean hasPage;
  @Nullable RuntimeException cancelFails;
  private Instant now = START;
  private Optional<PaymentView> newest = Optional.empty();

  /// What is published; a builder in small.
  static final class News {
    private PaymentState state;
    private long version;
    private String channel = "alipay";
    private Phase phase = Phase.ABSENT;
    private int asked;
    private @Nullable Instant askedAt;
    private @Nullable Cause trouble;
    private @Nullable Advice advice;
    private long receipt;
    private Way way = Way.SHOWN_QR;

    News(PaymentState state, long version) {
      this.state = state;
      this.version = version;
    }

    News channel(String code) {
      channel = code;
      return this;
    }

    /// The customer showed the code.
    News taken() {
      way = Way.CUSTOMER_CODE;
      return this;
    }

    News phase(Phase seen) {
      phase = seen;
      return this;
    }

    News asked(int times, Instant at) {
      asked = times;
      askedAt = at;
      return this;
    }

    News trouble(Cause cause) {
      trouble = cause;
      return this;
    }

    News advice(Advice given) {
      advice = given;
      return this;
    }

    News receipt(long number) {
      receipt = number;
      return this;
    }

    Payment payment() {
      return new Payment(
          NUMBER,
          7,
          channel,
          AMOUNT,
          "Saoma 7",
          state,
          version,
          START,
          START.plusSeconds(300),
          START.plusSeconds(360),
          START.plusSeconds(960),
          way);
    }

    PaymentView view() {
      var issued =
          receipt == 0
              ? null
              : new Receipt(
                  receipt,
                  "01",
                  "Saoma",
                  7,
                  START,
                  List.of(),
                  AMOUNT,
                  List.of(new Tender(channel, AMOUNT, NUMBER, PROOF.tradeNumber(), PROOF.paidAt())),
                  0);
      return new PaymentView(
          payment(), phase, asked, askedAt, trouble, advice, Duration.ZERO, issued, null);
    }
  }

  static News created() {
    return new News(new PaymentState.Created(), 0);
  }

  static News asking() {
    return new News(new PaymentState.Awaiting(null), 1);
  }

  static News shown() {
    return new News(new PaymentState.Awaiting(SHOWN), 2);
  }

  static News atTerminal() {
    var mark = ShownCode.atDevice(START.plusSeconds(360));
    return new News(new PaymentState.Awaiting(mark), 2).channel("card");
  }

  static News inBrowser() {
    return new News(new PaymentState.Awaiting(ShownCode.inBrowser(START.plusSeconds(360))), 2);
  }

  static News reversing(PaymentState.Why why) {
    return new News(new PaymentState.Reversing(why, SHOWN), 3);
  }

  static News takenBack(PaymentState.Why why) {
    return new News(new PaymentState.Reversing(why, null), 3).taken();
  }

  static News unresolved() {
    return new News(new PaymentState.Unresolved(SHOWN), 4);
  }

  static News paid(boolean late) {
    return new News(new PaymentState.Paid(PROOF, late), 5);
  }

  static News closed() {
    return new News(new PaymentState.Closed("TRADE_CLOSED"), 5);
  }

  static News declined() {
    return new News(new PaymentState.Declined("ACQ.TOTAL_FEE_EXCEED"), 5);
  }

  static News disputed() {
    return new News(new PaymentState.Disputed(PROOF), 6);
  }

  void publish(News news) {
    newest = Optional.of(news.view());
    views.publish(newest);
  }

  /// Nothing is being watched.
  void forget() {
    newest = Optional.empty();
    views.publish(newest);
  }

  void publish(PaymentView view) {
    views.publish(Optional.of(view));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Feed<Optional<PaymentView>> views() {
    return views;
  }

  @Override
  public Optional<PaymentView> view(String number) {
    return newest.filter(view -> view.payment().number().equals(number));
  }

  @Override
  public Duration left(String number) {
    var left = Duration.between(now, START.plusSeconds(300));
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public void askNow(String number) {
    asked.add(number);
  }

  @Override
  public boolean hasPage(String channel) {
    return hasPage;
  }

  @Override
  public void openPage(String number) {
    opened.add(number);
  }

  @Override
  public void cancel(String number) {
    if (cancelFails != null) {
      throw cancelFails;
    }
    cancelled.add(number);
  }
}
