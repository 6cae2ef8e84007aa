package saoma.practice.wechat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saoma.practice.bill.BillDesk;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.practice.fault.Subject;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Purse;
import saoma.practice.trade.TradeBook;
import tools.jackson.databind.json.JsonMapper;

/// `/v3/…`: checks the signature first, then the request, carries it out, and signs whatever goes
/// back, refusals too. A merchant in public-key mode: there are no platform certificates to fetch.
public final class WechatGateway {
  /// Where v2 is spoken.
  public static final List<String> XML_PATHS =
      List.of(Micropay.CHARGE, Micropay.QUERY, Micropay.REVERSE);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PAY = "/v3/pay/transactions/";
  private static final String REFUNDS = "/v3/refund/domestic/refunds";

  private final WechatAccount account;
  private final Numbers numbers;
  private final InstantSource clock;
  private final TradeBook book;
  private final Purse purse;
  private final List<Route> routes;
  private final WechatBills bills;
  private final MicropayGateway micropay;

  private record Route(
      String method, Pattern path, BiFunction<String, WechatRequest, Map<String, Object>> work) {}

  /// @param page makes the address of a code from its token
  /// @param reachable whether notifications may be sent to an address
  /// @param at makes a whole address from path and query
  public WechatGateway(
      WechatAccount account,
      TradeBook book,
      Purse purse,
      Numbers numbers,
      InstantSource clock,
      Function<String, String> page,
      Predicate<String> reachable,
      BillDesk desk,
      Function<String, String> at) {
    this.account = account;
    this.book = book;
    this.purse = purse;
    this.numbers = numbers;
    this.clock = clock;
    var orders = new WechatOrders(account, book, clock);
    var prepay = new Prepay(account, book, numbers, clock, page, reachable);
    var codes = new CodePay(account, book, purse, numbers, clock);
    var refunds = new WechatRefunds(book, numbers, clock);
    micropay = new MicropayGateway(account, new Micropay(account, book, codes, orders), numbers);
    bills = new WechatBills(account, desk, clock, at);
    routes =
        List.of(
            route("POST", PAY + "native", (id, request) -> prepay.answer(request)),
            route("POST", PAY + "codepay", (id, request) -> codes.charge(request)),
            route("POST", PAY + "out-trade-no/([^/]+)/reverse", codes::reverse),
            route("GET", PAY + "out-trade-no/([^/]+)", orders::byOutTradeNo),
            route("GET", PAY + "id/([^/]+)", orders::byTransactionId),
            route("POST", PAY + "out-trade-no/([^/]+)/close", orders::close),
            route("GET", "/v3/bill/tradebill", (id, request) -> bills.answer(request)),
            route("POST", REFUNDS, (id, request) -> refunds.refund(request)),
            route("GET", REFUNDS + "/([^/]+)", (id, request) -> refunds.query(id)));
  }

  private static Route route(
      String method, String path, BiFunction<String, WechatRequest, Map<String, Object>> work) {
    return new Route(method, Pattern.compile(path), work);
  }

  public WechatReply answer(WechatRequest request) {
    var now = clock.instant();
    try {
      Authorization.require(request, account, now);
      var body = book.inTurn(() -> carryOut(request));
      return body.isEmpty()
          ? reply(204, "", 0, now)
          : reply(200, JSON.writeValueAsString(body), 0, now);
    } catch (Refusal refusal) {
      return reply(refusal.status(), error(refusal), refusal.number(), now);
    }
  }

  /// The file that a request with a good signature asks for. What is sent has no signature; its
  /// hash was in the answer before.
  public Optional<byte[]> file(WechatRequest request) {
    if (!request.path().equals(WechatBills.FILE) || !request.method().equals("GET")) {
      return Optional.empty();
    }
    try {
      Authorization.require(request, account, clock.instant());
      return bills.file(request);
    } catch (Refusal refusal) {
      // Told by `answer`, which checks the signature anew.
      return Optional.empty();
    }
  }

  /// What a request is about, as far as it can be read; nothing is checked.
  public static Subject subject(WechatRequest request) {
    return XML_PATHS.contains(request.path())
        ? MicropayGateway.subject(request)
        : WechatScene.subject(request);
  }

  /// The same request with everything that can be forged about its answer.
  public Scene scene(WechatRequest request) {
    return XML_PATHS.contains(request.path())
        ? micropay.scene(request)
        : new WechatScene(account, numbers, clock, () -> reply(answer(request)));
  }

  /// The answer to a call in the older XML.
  public Reply answerXml(WechatRequest request) {
    return book.inTurn(() -> {
      purse.answer(book);
      return micropay.answer(request);
    });
  }

  /// The answer as the web server sends it.
  public static Reply reply(WechatReply answer) {
    return new Reply(
        answer.status(), answer.headers(), "application/json; charset=utf-8", answer.body());
  }

  private Map<String, Object> carryOut(WechatRequest request) {
    purse.answer(book);
    for (var route : routes) {
      var match = route.path().matcher(request.path());
      if (route.method().equals(request.method()) && match.matches()) {
        return route.work().apply(parameter(match), request);
      }
    }
    // Also `/v3/certificates`, which public-key merchants do not have.
    throw Refusal.noResource("无可用的平台证书，或请求的资源不存在");
  }

  private static String parameter(Matcher match) {
    var found = match.groupCount() == 0 ? "" : match.group(1);
    return Targets.decode(found == null ? "" : found);
  }

  private static String error(Refusal refusal) {
    var body = new LinkedHashMap<String, Object>();
    body.put("code", refusal.code());
    body.put("message", String.valueOf(refusal.getMessage()));
    if (!refusal.detail().isEmpty()) {
      body.put("detail", refusal.detail());
    }
    return JSON.writeValueAsString(body);
  }

  private WechatReply reply(int status, String body, int number, Instant now) {
    var headers = new LinkedHashMap<>(Signed.headers(account, numbers, body, now));
    headers.put("Request-ID", "08" + numbers.digits(24) + "-" + number);
    return new WechatReply(status, body, headers);
  }
}
