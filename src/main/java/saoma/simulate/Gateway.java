package saoma.simulate;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Raw;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;

/// The books of the gateways, with each one's rules, as `protocols/` has them. Answers in the
/// channel's own words; what those are worth the till's tables say.
// An enum's place is an index within one run; whether an answer is the very same is meant.
@SuppressWarnings({"EnumOrdinal", "ReferenceEquality"})
final class Gateway implements Counterparty {
  /// How Alipay says that nobody has scanned it.
  static final Raw ABSENT = done(Map.of("code", "40004", "sub_code", "ACQ.TRADE_NOT_EXIST"));

  enum Kind {
    ALIPAY,
    WECHAT,
    UNIONPAY
  }

  final Kind kind;
  private final World world;
  private final Inspector inspector;

  /// The unknown of Alipay: whether a cancelled code that nobody had scanned can be scanned after
  /// all. Each seed has it its own way.
  private final boolean codeOutlivesCancel;

  final Map<String, Trade> trades = new LinkedHashMap<>();
  private final Takes takes;
  private final GivesBack givesBack;
  final Deposits deposits;

  /// Hears the number when a customer's code is charged, and pays at once or later or never.
  private Consumer<String> phone = this::pay;

  /// Hears of each payment.
  private Consumer<Trade> courier = _ -> {};

  Gateway(Kind kind, World world, Inspector inspector) {
    this.kind = kind;
    this.world = world;
    this.inspector = inspector;
    codeOutlivesCancel = kind == Kind.ALIPAY && world.dice.between(0, 2, 51, 0) == 0;
    givesBack = new GivesBack(world, inspector);
    deposits = new Deposits(this, world);
    takes = new Takes(this, world, inspector);
  }

  void onTake(Consumer<String> listener) {
    phone = listener;
  }

  void onPaid(Consumer<Trade> listener) {
    courier = listener;
  }

  /// A browser has opened the page and the customer has logged in; before that nobody knows it.
  void opened(String number) {
    var trade = find(number);
    if (trade != null && trade.state == Trade.State.CODE) {
      trade.state = Trade.State.OPEN;
      trade.scanned = true;
      trade.scanBegan = world.now();
      world.note("customer: opened the page", number, 0);
    }
  }

  /// The address of a page is out. As with a code that nobody has scanned: a query does not know
  /// it, and whoever has it can open it until it is withdrawn; on some seeds even after that.
  void page(Charge charge) {
    var number = charge.id().number();
    if (trades.get(number) == null) {
      var trade = new Trade(number, order(charge), charge.id().amount().minor(), end(charge));
      trade.shown = true;
      trades.put(number, trade);
    }
  }

  /// Charges a code that a customer showed.
  Raw take(Charge charge) {
    return takes.take(charge, phone);
  }

  Raw take(Charge charge, Consumer<String> of) {
    return takes.take(charge, of);
  }

  Raw takeBack(ChargeId id) {
    return kind == Kind.ALIPAY ? reverse(id.number()) : takes.reverse(id);
  }

  @Override
  public @Nullable Trade find(String number) {
    var trade = trades.get(number);
    if (trade != null) {
      trade.age(world.now());
    }
    return trade;
  }

  @Override
  public Collection<Trade> all() {
    return trades.values();
  }

  Raw charge(Charge charge) {
    var number = charge.id().number();
    var trade = find(number);
    if (trade == null) {
      if (kind == Kind.WECHAT && !charge.expiresAt().isAfter(world.time.real())) {
        return error("PARAM_ERROR", 400);
      }
      trade = new Trade(number, order(charge), charge.id().amount().minor(), end(charge));
      if (world.dice.strikes(Fault.UNDERPAID, world.identity(number))) {
        trade.amount = 1;
      }
      trades.put(number, trade);
    } else if (trade.asked != charge.id().amount().minor() || trade.order != order(charge)) {
      inspector.broken(Law.NUMBER_ONCE, number);
      return error(kind == Kind.ALIPAY ? "ACQ.CONTEXT_INCONSISTENT" : "OUT_TRADE_NO_USED", 400);
    }
    world.note("gateway: charge", number, trade.state.ordinal());
    return switch (trade.state) {
      case CODE, OPEN -> code(number);
      case PAID -> error(kind == Kind.ALIPAY ? "ACQ.TRADE_HAS_SUCCESS" : "ORDERPAID", 400);
      case CLOSED, RETURNED ->
          error(kind == Kind.ALIPAY ? "ACQ.TRADE_HAS_CLOSE" : "ORDER_CLOSED", 400);
    };
  }

  private Raw code(String number) {
    return kind == Kind.ALIPAY
        ? done(Map.of("code", "10000", "out_trade_no", number, "qr_code", "https://qr/" + number))
        : done(Map.of("code_url", "weixin://" + number));
  }

  Raw query(String number) {
    var trade = find(number);
    if (trade == null) {
      return absent(number, 0);
    }
    if (trade.lastAnswer == ABSENT || trade.answered != trade.state) {
      trade.lastAnswer =
          switch (kind) {
            case ALIPAY -> alipay(number, trade);
            case WECHAT -> wechat(number, trade);
            case UNIONPAY -> Acp.stands(trade);
          };
      trade.answered = trade.state;
    }
    return trade.lastAnswer;
  }

  /// @param fen as the question had it
  Raw absent(String number, long fen) {
    return switch (kind) {
      case ALIPAY -> ABSENT;
      case WECHAT -> error("ORDER_NOT_EXIST", 404);
      case UNIONPAY -> Acp.said("34", number, fen);
    };
  }

  private static Raw alipay(String number, Trade trade) {
    if (trade.state == Trade.State.CODE || !trade.scanned) {
      return ABSENT;
    }
    var status =
        switch (trade.state) {
          case CODE, OPEN -> "WAIT_BUYER_PAY";
          case PAID -> trade.net() > 0 ? "TRADE_SUCCESS" : "TRADE_CLOSED";
          case CLOSED, RETURNED -> "TRADE_CLOSED";
        };
    return done(
        Map.of(
            "code",
            "10000",
            "out_trade_no",
            number,
            "trade_status",
            status,
            "trade_no",
            "A" + number,
            "total_amount",
            yuan(trade.amount)));
  }

  private static Raw wechat(String number, Trade trade) {
    var state =
        switch (trade.state) {
          case CODE -> "NOTPAY";
          case OPEN -> trade.failed ? "PAYERROR" : "USERPAYING";
          case PAID -> "SUCCESS";
          case CLOSED -> trade.taken ? "REVOKED" : "CLOSED";
          case RETURNED -> trade.taken ? "REVOKED" : "REFUND";
        };
    if (trade.state == Trade.State.PAID) {
      var fields = new HashMap<>(paidByWechat(number, "W" + number, trade.amount));
      if (trade.given > 0) {
        fields.put("trade_state", "REFUND");
      }
      if (trade.taken) {
        fields.put("trade_type", "MICROPAY");
      }
      return done(fields);
    }
    return done(
        Map.of(
            "out_trade_no",
            number,
            "trade_state",
            state,
            "appid",
            History.APPID,
            "mchid",
            History.MCHID));
  }

  static Map<String, Object> paidByAlipay(String number, String trade, long fen) {
    return Map.of(
        "code",
        "10000",
        "out_trade_no",
        number,
        "trade_status",
        "TRADE_SUCCESS",
        "trade_no",
        trade,
        "total_amount",
        yuan(fen));
  }

  static Map<String, Object> paidByWechat(String number, String trade, long fen) {
    return Map.of(
        "out_trade_no",
        number,
        "trade_state",
        "SUCCESS",
        "appid",
        History.APPID,
        "mchid",
        History.MCHID,
        "trade_type",
        "NATIVE",
        "transaction_id",
        trade,
        "success_time",
        "2026-11-23T10:00:00+08:00",
        "total",
        fen);
  }

  /// Alipay's cancel takes money back; WeChat's close never touches what is paid.
  Raw reverse(String number) {
    var trade = find(number);
    if (trade == null) {
      return absent(number, 0);
    }
    world.note("gateway: reverse", number, trade.state.ordinal());
    var before = trade.state;
    switch (before) {
      case CODE -> {
        if (trade.withdrawnAt == Trade.NEVER) {
          trade.withdrawnAt = world.now();
        }
        if (kind == Kind.WECHAT || !codeOutlivesCancel) {
          trade.state = Trade.State.CLOSED;
        }
      }
      case OPEN -> trade.state = Trade.State.CLOSED;
      case PAID -> {
        if (kind == Kind.WECHAT || trade.given > 0) {
          return error(kind == Kind.WECHAT ? "ORDERPAID" : "ACQ.TRADE_STATUS_ERROR", 400);
        }
        trade.state = Trade.State.RETURNED;
        inspector.touched(trade);
      }
      case CLOSED, RETURNED -> {}
    }
    if (kind == Kind.WECHAT) {
      return new Raw(true, 204, Map.of());
    }
    var action =
        switch (before) {
          case CODE -> "";
          case OPEN, CLOSED -> "close";
          case PAID, RETURNED -> "refund";
        };
    return done(
        Map.of("code", "10000", "out_trade_no", number, "retry_flag", "N", "action", action));
  }

  RefundAnswer refund(RefundRequest request) {
    return givesBack.refund(find(request.charge().number()), request);
  }

  RefundAnswer queryRefund(RefundRequest request) {
    return GivesBack.query(find(request.charge().number()), request);
  }

  boolean scan(String number, long began) {
    var trade = find(number);
    if (trade == null) {
      return false;
    }
    trade.lookingSince = Trade.NEVER;
    if (trade.state != Trade.State.CODE) {
      return false;
    }
    trade.state = Trade.State.OPEN;
    trade.scanned = true;
    trade.scanBegan = began;
    world.note("customer: scanned", number, 0);
    return true;
  }

  /// The customer's try is over, and the money did not come.
  void fail(String number) {
    var trade = find(number);
    if (trade == null || trade.state != Trade.State.OPEN) {
      return;
    }
    switch (kind) {
      case ALIPAY -> {}
      case WECHAT -> {
        trade.failed = true;
        trade.lastAnswer = ABSENT;
      }
      case UNIONPAY -> trade.state = Trade.State.CLOSED;
    }
  }

  boolean pay(String number) {
    var trade = find(number);
    if (trade == null || trade.state != Trade.State.OPEN || trade.failed) {
      return false;
    }
    trade.state = Trade.State.PAID;
    world.note("customer: paid", number, trade.amount);
    inspector.touched(trade);
    courier.accept(trade);
    return true;
  }

  private long end(Charge charge) {
    var life = Duration.between(charge.createdAt(), charge.expiresAt());
    return kind == Kind.ALIPAY
        ? world.now() + life.toNanos()
        : Duration.between(VirtualTime.START, charge.expiresAt()).toNanos();
  }

  /// The till writes the order's number at the end of the subject.
  static long order(Charge charge) {
    var subject = charge.subject();
    return Long.parseLong(subject.substring(subject.lastIndexOf(' ') + 1));
  }

  static String yuan(long fen) {
    return fen / 100 + "." + fen % 100 / 10 + fen % 10;
  }

  Raw error(String code, int status) {
    return kind == Kind.ALIPAY
        ? done(Map.of("code", "40004", "sub_code", code))
        : new Raw(true, status, Map.of("code", code));
  }

  static Raw done(Map<String, Object> fields) {
    return new Raw(true, 200, fields);
  }
}
