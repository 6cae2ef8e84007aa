package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.practice.alipay.AlipayGateway;
import saoma.practice.bill.BillDesk;
import saoma.practice.fault.Fault;
import saoma.practice.fault.Faults;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.practice.fault.Stage;
import saoma.practice.phone.Deed;
import saoma.practice.phone.Overview;
import saoma.practice.phone.PhoneReply;
import saoma.practice.phone.Phones;
import saoma.practice.trade.TradeBook;
import saoma.practice.wechat.WechatGateway;
import saoma.practice.wechat.WechatRequest;

/// Which address leads where.
final class PracticeRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeRoutes.class);
  private static final String COOKIE = "phone";
  private static final String HTML = "text/html;charset=utf-8";
  private static final Pattern CUSTOMER = Pattern.compile("[\\w-]{8,64}");
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

  private final AlipayGateway alipay;
  private final WechatGateway wechat;
  private final Phones phones;
  private final PurseRoutes purses;
  private final TradeBook book;
  private final InstantSource clock;
  private final Faults faults;
  private final Stage stage;
  private final FaultRoutes faultRoutes;
  private final BillRoutes billRoutes;
  private final SmsRoutes smsRoutes;
  private final TerminalRoutes terminal;
  private final UnionPayRoutes unionpay;

  PracticeRoutes(
      AlipayGateway alipay,
      WechatGateway wechat,
      Phones phones,
      PurseRoutes purses,
      TradeBook book,
      InstantSource clock,
      Faults faults,
      Stage stage,
      BillDesk bills,
      TerminalRoutes terminal,
      SmsRoutes smsRoutes,
      UnionPayRoutes unionpay) {
    this.terminal = terminal;
    this.smsRoutes = smsRoutes;
    this.unionpay = unionpay;
    this.alipay = alipay;
    this.wechat = wechat;
    this.phones = phones;
    this.purses = purses;
    this.book = book;
    this.clock = clock;
    this.faults = faults;
    this.stage = stage;
    this.faultRoutes = new FaultRoutes(faults);
    this.billRoutes = new BillRoutes(bills);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", this::overview);
    routes.get("/gateway.do", this::page);
    routes.post("/gateway.do", this::alipay);
    for (var method :
        List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE)) {
      routes.addHttpHandler(method, "/v3/<path>", this::wechat);
    }
    for (var path : WechatGateway.XML_PATHS) {
      routes.post(path, this::wechat);
    }
    faultRoutes.addTo(routes);
    billRoutes.addTo(routes);
    purses.addTo(routes);
    smsRoutes.addTo(routes);
    terminal.addTo(routes);
    unionpay.addTo(routes);
    routes.get("/q/{token}", this::open);
    routes.post("/q/{token}/pay", context -> act(context, Deed.PAY));
    routes.post("/q/{token}/wrong-password", context -> act(context, Deed.WRONG_PASSWORD));
    routes.post("/q/{token}/leave", context -> act(context, Deed.LEAVE));
  }

  /// A browser, or a merchant whose call stands in its address as a whole.
  private void page(Context context) {
    try {
      var leads = alipay.page(context.req().getQueryString());
      leads.ifPresentOrElse(
          address -> guarded(context).redirect(address, HttpStatus.FOUND), () -> alipay(context));
    } catch (AlipayGateway.Refused e) {
      guarded(context).status(400).contentType("text/plain;charset=utf-8");
      context.result(String.valueOf(e.getMessage()));
    }
  }

  private void alipay(Context context) {
    var query = context.req().getQueryString();
    var body = context.bodyAsBytes();
    var fault = faults.onCall(() -> alipay.subject(query, body));
    if (fault.isPresent()) {
      play(context, fault.get(), alipay.scene(query, body));
    } else {
      answer(context, AlipayGateway.reply(alipay.answer(query, body)));
    }
  }

  private void wechat(Context context) {
    var request = context.req();
    var asked =
        WechatRequest.of(
            request.getMethod(),
            target(context),
            request.getHeader("Authorization"),
            context.bodyAsBytes());
    var file = wechat.file(asked);
    if (file.isPresent()) {
      context.contentType("application/octet-stream").result(file.get());
      return;
    }
    var fault = faults.onCall(() -> WechatGateway.subject(asked));
    if (fault.isPresent()) {
      play(context, fault.get(), wechat.scene(asked));
    } else if (WechatGateway.XML_PATHS.contains(asked.path())) {
      answer(context, wechat.answerXml(asked));
    } else {
      answer(context, WechatGateway.reply(wechat.answer(asked)));
    }
  }

  private void play(Context context, Fault.OnCall fault, Scene scene) {
    try {
      stage.play(fault, scene, new WebLine(context), target(context));
    } catch (IOException e) {
      LOG.debug("the till hung up on a spoiled answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String target(Context context) {
    var query = context.req().getQueryString();
    return context.req().getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static void answer(Context context, Reply reply) {
    new WebLine(context).send(reply);
  }

  private void open(Context context) {
    show(
        context,
        phones.open(
            context.pathParam("token"), customer(context), context.header("Accept-Language")));
  }

  /// A browser that paid goes back to the shop after a moment. Not at once: a form's page may lead
  /// nowhere else.
  private void act(Context context, Deed deed) {
    var token = context.pathParam("token");
    var language = context.header("Accept-Language");
    show(context, phones.act(token, deed, customer(context), language));
    alipay.back(token).ifPresent(url -> context.header("Refresh", "2; url=" + url));
  }

  private void overview(Context context) {
    var near = InetAddress.ofLiteral(context.ip()).isLoopbackAddress();
    var now = clock.instant();
    guarded(context).contentType(HTML).result(Overview.html(book.open(now), near, now));
  }

  private static void show(Context context, PhoneReply reply) {
    guarded(context).status(reply.status()).contentType(HTML).result(reply.html());
    if (reply.customer() != null) {
      context.header(
          "Set-Cookie", COOKIE + "=" + reply.customer() + "; Path=/; HttpOnly; SameSite=Lax");
    }
  }

  static Context guarded(Context context) {
    return context
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer");
  }

  private static @Nullable String customer(Context context) {
    var cookie = context.cookie(COOKIE);
    return cookie != null && CUSTOMER.matcher(cookie).matches() ? cookie : null;
  }
}
