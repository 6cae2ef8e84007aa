package saoma.practice.alipay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saoma.practice.bill.BillDesk;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.practice.fault.Subject;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Purse;
import saoma.practice.trade.TradeBook;

/// `gateway.do`: reads the form, checks it, carries the call out and signs the answer. Refusals of
/// the gateway itself go out unsigned, as the real ones do: they prove nothing to a merchant.
public final class AlipayGateway {
  private final AlipayAccount account;
  private final InstantSource clock;
  private final Numbers numbers;
  private final TradeBook book;
  private final Purse purse;
  private final PagePay pages;
  private final Function<String, String> page;
  private final Map<String, Function<Call, Answer>> methods;

  /// @param books what the application sent to others
  /// @param page makes the address of a code from its token
  /// @param file makes the address of a bill's file from its token
  public AlipayGateway(
      AlipayAccount account,
      TradeBook book,
      Purse purse,
      AlipayBooks books,
      Numbers numbers,
      InstantSource clock,
      Function<String, String> page,
      BillDesk bills,
      Function<String, String> file) {
    this.account = account;
    this.book = book;
    this.purse = purse;
    this.page = page;
    this.pages = new PagePay(account, book, numbers, clock);
    this.numbers = numbers;
    this.clock = clock;
    var precreate = new Precreate(account, book, numbers, clock, page);
    var preAuth = new PreAuth(book, purse, numbers, clock, page);
    var pay = new Pay(account, book, purse, numbers, clock, preAuth);
    var trades = new AlipayTrades(book, numbers, clock);
    var refunds = new AlipayRefunds(book, books.settles(), numbers, clock);
    methods =
        new HashMap<>(
            Map.of(
                "alipay.trade.precreate",
                precreate::answer,
                "alipay.trade.pay",
                pay::answer,
                "alipay.trade.query",
                trades::query,
                "alipay.trade.cancel",
                trades::cancel,
                "alipay.trade.close",
                trades::close,
                "alipay.trade.refund",
                refunds::refund,
                "alipay.trade.fastpay.refund.query",
                refunds::query,
                AlipayBills.METHOD,
                new AlipayBills(account, bills, clock, file)::answer));
    var transfer = new Transfers(books.transfers(), numbers, clock);
    methods.put("alipay.fund.trans.uni.transfer", transfer::transfer);
    methods.put("alipay.fund.trans.common.query", transfer::query);
    new Settles(book, books.settles(), numbers, clock).offer(methods);
    new Relations(books.settles()).offer(methods);
    methods.put("alipay.fund.auth.order.freeze", preAuth::freeze);
    methods.put("alipay.fund.auth.order.voucher.create", preAuth::voucher);
    methods.put("alipay.fund.auth.operation.detail.query", preAuth::query);
    methods.put("alipay.fund.auth.operation.cancel", preAuth::cancel);
    methods.put("alipay.fund.auth.order.unfreeze", preAuth::unfreeze);
  }

  /// @param query the raw query of the address, `charset` in it
  /// @param body the raw form
  public AlipayReply answer(@Nullable String query, byte[] body) {
    var now = clock.instant();
    var sent = new LinkedHashMap<String, String>();
    Call call;
    try {
      read(query, body, sent);
      call = Call.checked(sent, account, now);
    } catch (Refusal refusal) {
      return unsigned(node(sent), refusal, now);
    }
    var method = methods.get(call.method());
    if (method == null) {
      return unsigned("error_response", Refusal.invalid("isv.invalid-method", "不存在的方法名"), now);
    }
    var answer = book.inTurn(() -> carryOut(method, call)).json();
    var hidden = Call.isHidden(sent);
    var text = hidden ? Answer.quoted(account.content().encrypt(answer)) : answer;
    return signed(node(sent), text, certificate(sent), now);
  }

  /// Where a browser that came with a page's address is led; empty for a call of the merchant's.
  ///
  /// @throws Refused if there is no page for it
  public Optional<String> page(@Nullable String query) throws Refused {
    var sent = sent(query, new byte[0]);
    if (!PagePay.METHOD.equals(sent.get("method"))) {
      return Optional.empty();
    }
    try {
      var call = Call.checked(sent, account, clock.instant());
      var back = sent.getOrDefault("return_url", "");
      return Optional.of(page.apply(book.inTurn(() -> pages.opened(call, back))));
    } catch (Refusal refusal) {
      throw new Refused(refusal.answer().json());
    }
  }

  /// Why a browser gets no page, as the channel's own codes say it.
  public static final class Refused extends Exception {
    Refused(String why) {
      super(why);
    }
  }

  /// Where a browser that paid on the page of this token goes.
  public Optional<String> back(String token) {
    return book.byCode(token).flatMap(pages::back);
  }

  /// What a request is about, as far as it can be read; nothing is checked.
  public Subject subject(@Nullable String query, byte[] body) {
    return AlipayScene.subject(sent(query, body));
  }

  /// The same request with everything that can be forged about its answer.
  public Scene scene(@Nullable String query, byte[] body) {
    var sent = sent(query, body);
    return new AlipayScene(
        account,
        clock,
        node(sent),
        certificate(sent),
        () -> reply(answer(query, body)),
        this::traced);
  }

  /// The answer as the web server sends it.
  public static Reply reply(AlipayReply answer) {
    return new Reply(
        200, Map.of("trace_id", answer.traceId()), "text/html;charset=utf-8", answer.body());
  }

  private Reply traced(String body) {
    return reply(new AlipayReply(body, traceId(clock.instant())));
  }

  private static Map<String, String> sent(@Nullable String query, byte[] body) {
    var sent = new LinkedHashMap<String, String>();
    try {
      read(query, body, sent);
    } catch (Refusal refusal) {
      // What cannot be read is about nothing; the answer will say why.
      sent.clear();
    }
    return sent;
  }

  private Answer carryOut(Function<Call, Answer> method, Call call) {
    purse.answer(book);
    try {
      return method.apply(call);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private static void read(@Nullable String query, byte[] body, Map<String, String> sent) {
    var raw = query == null ? "" : query;
    var form = new String(body, StandardCharsets.ISO_8859_1);
    try {
      var plain = FormText.decode(raw, StandardCharsets.UTF_8);
      plain.putAll(FormText.decode(form, StandardCharsets.UTF_8));
      var charset = Call.charset(plain.get("charset"));
      sent.putAll(FormText.decode(raw, charset));
      sent.putAll(FormText.decode(form, charset));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("isv.invalid-parameter", "参数无效");
    }
  }

  private String node(Map<String, String> sent) {
    var method = sent.getOrDefault("method", "");
    return methods.containsKey(method) ? method.replace('.', '_') + "_response" : "error_response";
  }

  /// The certificate that the answer names; empty for an application in key mode.
  private String certificate(Map<String, String> sent) {
    return Call.isCertified(sent) ? account.papers().alipay() : "";
  }

  private AlipayReply signed(String node, String text, String certificate, Instant now) {
    var sign = account.answers().sign(text.getBytes(StandardCharsets.UTF_8));
    return new AlipayReply(enveloped(node, text, sign, certificate), traceId(now));
  }

  static String enveloped(String node, String text, String sign, String certificate) {
    var named = certificate.isEmpty() ? "" : ",\"alipay_cert_sn\":" + Answer.quoted(certificate);
    return "{\"" + node + "\":" + text + named + ",\"sign\":" + Answer.quoted(sign) + "}";
  }

  private AlipayReply unsigned(String node, Refusal refusal, Instant now) {
    return new AlipayReply("{\"" + node + "\":" + refusal.answer().json() + "}", traceId(now));
  }

  private String traceId(Instant now) {
    return "0b" + now.toEpochMilli() + numbers.digits(13);
  }
}
