package saoma.channel.wechat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.ShowCode;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Bills;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.Notifications;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.RefundRules;
import saoma.channel.Span;
import saoma.channel.TakePace;
import saoma.channel.WrongSetting;
import saoma.channel.wechat.Codes.Call;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.money.Money;
import saoma.wire.Exchange.Replied;
import saoma.wire.Http;
import tools.jackson.databind.json.JsonMapper;

/// WeChat Pay at a till: Native pay, where the till shows a code, and payment codes. Each answer,
/// errors too, is believed only after its signature verified over the bytes that came.
public final class WechatChannel implements Channel {
  private static final String TRANSACTIONS = "/v3/pay/transactions/";
  private static final String BY_NUMBER = TRANSACTIONS + "out-trade-no/";
  private static final int LONGEST_CODE = 512;

  /// `amount.total` is an int of fen (API v3, native order).
  private static final Span SPAN = new Span(Money.fen(1), Money.fen(Integer.MAX_VALUE));

  private static final int LONGEST_NUMBER = 32;

  private final WechatAccount account;
  private final InstantSource clock;
  private final Gateway gateway;
  private final Supplier<String> nonce;
  private final NativeOrder order;
  private final Bills bills;
  private final OrderQuery orders;
  private final ShownByCustomer customers;

  /// @param nonce a new random text of 32 letters and digits for each call
  /// @throws WrongSetting if the account's address is none that `http` may call
  public WechatChannel(
      WechatAccount account, Http http, InstantSource clock, Supplier<String> nonce)
      throws WrongSetting {
    this.account = account;
    this.clock = clock;
    this.gateway = new Gateway(account, http, clock, nonce);
    this.nonce = nonce;
    this.order = new NativeOrder(account.appid(), account.mchid(), account.notifyUrl());
    this.bills = new WechatBills(account, gateway, http, clock);
    this.orders = new OrderQuery(gateway, account.appid(), account.mchid());
    this.customers = customers(http);
  }

  private ShownByCustomer customers(Http http) {
    var codepay = new Codepay(account.appid(), account.mchid(), account.storeId());
    return account
        .micropay()
        .<ShownByCustomer>map(keys -> {
          var line = new MicropayLine(account.base(), http, keys, nonce);
          return new Micropay(line, account.appid(), account.mchid());
        })
        .orElseGet(() -> new CodepayLine(gateway, codepay, orders));
  }

  @Override
  public String code() {
    return "wechat";
  }

  @Override
  public Span span() {
    return SPAN;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(
        Ability.SHOW_QR,
        Ability.SCAN_CUSTOMER_CODE,
        Ability.REVERSE,
        Ability.REFUND,
        Ability.PARTIAL_REFUND,
        Ability.DAILY_BILL);
  }

  @Override
  public Answer charge(Charge charge) {
    var evidence = gateway.post(TRANSACTIONS + "native", order.body(charge));
    return Judgement.answer(Call.CHARGE, evidence, reply -> shown(charge, reply));
  }

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    return customers.take(charge, code);
  }

  @Override
  public Answer queryTaken(ChargeId id) {
    return customers.query(id);
  }

  @Override
  public Answer takeBack(ChargeId id) {
    return customers.takeBack(id);
  }

  @Override
  public TakePace takePace() {
    return Codepay.PACE;
  }

  @Override
  public Answer query(ChargeId id) {
    return orders.query(id);
  }

  @Override
  public Answer reverse(ChargeId id) {
    var body = JsonMapper.shared().createObjectNode().put("mchid", account.mchid()).toString();
    var evidence = gateway.post(BY_NUMBER + NativeOrder.number(id) + "/close", body);
    return Judgement.answer(Call.CLOSE, evidence, WechatChannel::closed);
  }

  /// Whether a code was shown or taken is not known either.
  @Override
  public Answer find(String number) {
    var shown = orders.find(number);
    var absent = shown instanceof Waiting(var phase, var _) && phase == Phase.ABSENT;
    return absent && account.micropay().isPresent() ? customers.find(number) : shown;
  }

  /// One year, 50 refunds, a minute between two of one order (API v3, "refunds").
  @Override
  public RefundRules refundRules() {
    return new RefundRules(Period.ofYears(1), RefundRules.USUAL_MOST, Duration.ofMinutes(1), true);
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    var evidence = gateway.post(Refunding.PATH, Refunding.body(request, account.notifyUrl()));
    return refund(RefundCodes.Call.REFUND, evidence, request);
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    var evidence = gateway.get(Refunding.PATH + "/" + Refunding.number(request));
    return refund(RefundCodes.Call.QUERY, evidence, request);
  }

  private static RefundAnswer refund(
      RefundCodes.Call call, Evidence evidence, RefundRequest request) {
    return evidence instanceof Genuine(var reply, var _)
        ? new Refunding(request).read(call, reply)
        : new RefundAnswer.Unknown(
            Judgement.unproven(evidence).cause(), Judgement.unproven(evidence).heard());
  }

  @Override
  public Health check() {
    var number = "check" + nonce.get();
    var harmless = number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    return new Checkup(account).read(orders.ask(harmless));
  }

  @Override
  public Pace pace() {
    return NativeOrder.PACE;
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
    return account.apiV3Key().map(key -> new WechatNotifications(account, key, clock));
  }

  private static Answer shown(Charge charge, Replied reply) {
    var text = body(reply).map(body -> body.text("code_url")).orElse("");
    var heard = Evidence.heard(reply, Judgement.http(reply));
    if (reply.status() != 200 || text.isBlank() || text.length() > LONGEST_CODE) {
      return new Unknown(Cause.UNREADABLE, heard);
    }
    return new ShowCode(text, NativeOrder.codeUntil(charge), heard);
  }

  private static Answer closed(Replied reply) {
    var heard = Evidence.heard(reply, Judgement.http(reply));
    return reply.status() == 204 && reply.body().length == 0
        ? new Closed("close accepted", heard)
        : new Unknown(Cause.UNREADABLE, heard);
  }

  private static Optional<Body> body(Replied reply) {
    return Body.read(reply.body());
  }
}
