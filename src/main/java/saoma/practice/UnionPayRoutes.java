package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import saoma.practice.unionpay.AcpReply;
import saoma.practice.unionpay.AcpServer;
import saoma.practice.unionpay.BindPage;
import saoma.wire.AcpForm;

/// The addresses of UnionPay's gateway, and the page on which a card is bound.
record UnionPayRoutes(AcpServer server) {
  static final String BOUND = "/unionpay/bound";
  private static final String HTML = "text/html;charset=utf-8";

  void addTo(RoutesConfig routes) {
    routes.post(
        "/gateway/api/backTransReq.do", context -> said(context, one -> server.answer(one, false)));
    routes.post(
        "/gateway/api/queryTrans.do", context -> said(context, one -> server.answer(one, true)));
    // Files have a host of their own, with nothing behind it but this.
    routes.post("/", context -> said(context, server::file));
    routes.post("/gateway/api/frontTransReq.do", this::front);
    routes.post("/unionpay/bind", this::bind);
    routes.get(BOUND, context -> page(context, BindPage.bound()));
  }

  private static void said(Context context, Function<AcpForm, AcpReply> answer) {
    var reply = form(context).map(answer).orElse(new AcpReply.Says(200, "Invalid request."));
    switch (reply) {
      case AcpReply.Cut _ -> new WebLine(context).cut();
      case AcpReply.Says(var status, var body) ->
          context
              .status(status)
              .contentType("text/html;charset=UTF-8")
              .result(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void front(Context context) {
    var form = form(context).filter(server::opensPage);
    if (form.isEmpty()) {
      context.status(HttpStatus.BAD_REQUEST);
    }
    page(
        context,
        form.map(one -> BindPage.html(one.text("orderId"), one.text("txnTime")))
            .orElseGet(BindPage::refused));
  }

  private void bind(Context context) {
    var done = server.bind(param(context, "order"), param(context, "time"), param(context, "card"));
    if (done) {
      context.redirect(BOUND, HttpStatus.SEE_OTHER);
    } else {
      page(context.status(HttpStatus.BAD_REQUEST), BindPage.refused());
    }
  }

  private static String param(Context context, String name) {
    var value = context.formParam(name);
    return value == null ? "" : value;
  }

  private static void page(Context context, String html) {
    PracticeRoutes.guarded(context).contentType(HTML).result(html);
  }

  /// Empty if a name came twice.
  private static Optional<AcpForm> form(Context context) {
    var fields = new TreeMap<String, String>();
    for (var field : context.formParamMap().entrySet()) {
      if (field.getValue().size() != 1) {
        return Optional.empty();
      }
      fields.put(field.getKey(), field.getValue().getFirst());
    }
    return Optional.of(new AcpForm(fields));
  }
}
