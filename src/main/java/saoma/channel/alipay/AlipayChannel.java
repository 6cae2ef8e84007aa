package saoma.channel.alipay;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Unknown;
import saoma.channel.Bills;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.Holding;
import saoma.channel.Notifications;
import saoma.channel.Pace;
import saoma.channel.PayingOut;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.RefundRules;
import saoma.channel.Span;
import saoma.channel.Splitting;
import saoma.channel.TakePace;
import saoma.channel.WrongSetting;
import saoma.channel.alipay.Codes.Call;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.money.Money;
import saoma.wire.Http;

/// Alipay's face-to-face payment: one of the two shows a code, the other scans it, the till asks.
/// Each answer is believed only after its signature verified over the raw text that came.
public final class AlipayChannel implements Channel {
  private static final Set<Ability> COUNTER =
      Set.of(
          Ability.SHOW_QR,
          Ability.SCAN_CUSTOMER_CODE,
          Ability.REVERSE,
          Ability.REFUND,
          Ability.PARTIAL_REFUND,
          Ability.DAILY_BILL,
          Ability.HOLD,
          Ability.PAYOUT,
          Ability.SPLIT);

  /// `total_amount` is 0.01 to 100,000,000 yuan (alipay.trade.precreate, common parameters).
  private static final Span SPAN = new Span(Money.fen(1), Money.fen(10_000_000_000L));

  private final AlipayAccount account;
  private final Gateway gateway;
  private final InstantSource clock;
  private final Bills bills;
  private final String returnUrl;
  private final Holding holding;
  private final PayingOut payingOut;
  private final Splitting splitting;

  /// @throws WrongSetting if the account's address is none that `http` may call
  public AlipayChannel(AlipayAccount account, Http http, InstantSource clock) throws WrongSetting {
    this(account, http, clock, "");
  }

  /// @param returnUrl where a browser goes after the page was paid; empty for no page
  public AlipayChannel(AlipayAccount account, Http http, InstantSource clock, String returnUrl)
      throws WrongSetting {
    this.returnUrl = returnUrl;
    this.account = account;
    this.gateway = new Gateway(account, http, clock);
    this.clock = clock;
    this.bills = new AlipayBills(account, gateway, http, clock);
    this.holding = new AlipayHolding(account, gateway, clock);
    this.payingOut = new AlipayPayingOut(account, gateway, clock);
    this.splitting = new AlipaySplitting(gateway, clock);
  }

  @Override
  public String code() {
    return "alipay";
  }

  @Override
  public Span span() {
    return SPAN;
  }

  @Override
  public Set<Ability> abilities() {
    var page = returnUrl.isEmpty() ? Stream.<Ability>empty() : Stream.of(Ability.PAGE);
    return Stream.concat(COUNTER.stream(), page).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Answer charge(Charge charge) {
    var content = new Precreate(account).content(charge);
    var evidence = gateway.call("alipay.trade.precreate", account.notifyUrl(), content);
    return answer(Call.CHARGE, evidence, genuine -> ShownAnswer.read(charge, genuine));
  }

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    var content = new Precreate(account).content(charge, code);
    var evidence = gateway.call("alipay.trade.pay", account.notifyUrl(), content);
    return taken(evidence, trade(charge.id()));
  }

  /// A customer who must act comes without a sub code, so it is no failure of the table.
  static Answer taken(Evidence evidence, Trade trade) {
    return evidence instanceof Genuine genuine && genuine.code().equals(Codes.BUYER_MUST_ACT)
        ? trade.started(genuine)
        : answer(Call.TAKE, evidence, trade::taken);
  }

  @Override
  public String page(Charge charge) {
    if (returnUrl.isEmpty()) {
      throw new UnsupportedOperationException("no page without a way back");
    }
    return gateway.address("alipay.trade.page.pay", returnUrl, new Precreate(account).page(charge));
  }

  @Override
  public Answer takeBack(ChargeId id) {
    return reverse(id);
  }

  @Override
  public TakePace takePace() {
    return Paces.TAKE;
  }

  @Override
  public Answer query(ChargeId id) {
    return answer(Call.QUERY, ask("alipay.trade.query", id), trade(id)::queried);
  }

  @Override
  public Answer reverse(ChargeId id) {
    return answer(Call.REVERSE, ask("alipay.trade.cancel", id), trade(id)::cancelled);
  }

  @Override
  public Answer find(String number) {
    var evidence = gateway.call("alipay.trade.query", "", Precreate.byNumber(number));
    return answer(Call.QUERY, evidence, genuine -> found(number, genuine));
  }

  private Answer found(String number, Genuine genuine) {
    var amount = Trade.yuan(genuine.node().text("total_amount")).orElse(Money.fen(0));
    return trade(new ChargeId(number, amount)).queried(genuine);
  }

  /// The usual contract, and three seconds between two refunds of one trade (open platform,
  /// `alipay.trade.refund`).
  @Override
  public RefundRules refundRules() {
    return new RefundRules(
        Period.ofMonths(12), RefundRules.USUAL_MOST, Duration.ofSeconds(3), true);
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    var content = Refunding.content(request);
    var evidence = gateway.call("alipay.trade.refund", "", content);
    return RefundCodes.answer(
        RefundCodes.Call.REFUND, evidence, new Refunding(request, clock)::asked);
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    var content = Refunding.question(request);
    var evidence = gateway.call("alipay.trade.fastpay.refund.query", "", content);
    return RefundCodes.answer(
        RefundCodes.Call.QUERY, evidence, new Refunding(request, clock)::queried);
  }

  @Override
  public Health check() {
    var nobodys = "check" + UUID.randomUUID().toString().replace("-", "");
    var evidence = gateway.call("alipay.trade.query", "", Precreate.byNumber(nobodys));
    return new Checkup(account, clock).read(evidence);
  }

  @Override
  public Pace pace() {
    return Paces.CODE;
  }

  @Override
  public Optional<Duration> skew() {
    return gateway.skew();
  }

  @Override
  public Optional<Bills> bills() {
    return Optional.of(bills);
  }

  @Override
  public Optional<Notifications> notifications() {
    return Optional.of(new AlipayNotifications(account, gateway::verifies));
  }

  @Override
  public Optional<Holding> holding() {
    return Optional.of(holding);
  }

  @Override
  public Optional<PayingOut> payingOut() {
    return Optional.of(payingOut);
  }

  @Override
  public Optional<Splitting> splitting() {
    return Optional.of(splitting);
  }

  private Evidence ask(String method, ChargeId id) {
    return gateway.call(method, "", Precreate.byNumber(Precreate.number(id)));
  }

  private Trade trade(ChargeId id) {
    return new Trade(id, account.sellerId(), clock);
  }

  /// The same for each call: only a verified success is read, only a verified failure refuses.
  static Answer answer(Call call, Evidence evidence, Function<Genuine, Answer> success) {
    return switch (evidence) {
      case Nothing(var cause, var heard) -> new Unknown(cause, heard);
      case Unsigned(var code, var _, var heard) -> new Unknown(Codes.unsigned(code), heard);
      case Genuine genuine ->
          Codes.isSuccess(genuine) ? success.apply(genuine) : Codes.failure(call, genuine);
    };
  }
}
