package saoma.practice.unionpay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import saoma.practice.trade.Numbers;
import saoma.wire.AcpForm;
import saoma.wire.AcpSignature;
import saoma.wire.RsaBox;
import saoma.wire.Verifier;

/// What the gateway says to each form that reaches it.
public final class AcpServer {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TRACE = DateTimeFormatter.ofPattern("MMddHHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");
  private static final String BUSY =
      "You have been added to the blacklist. TPS could not be greater than 0.5.";

  private final AcpAccount account;
  private final AcpBook book;
  private final AcpFiles files;
  private final Numbers numbers;
  private final BiConsumer<String, String> phones;

  /// @param folder where transactions are remembered from one run to the next
  /// @param phones gets a phone and a text
  /// @throws IOException if the transactions cannot be read
  public AcpServer(
      AcpAccount account,
      Path folder,
      InstantSource clock,
      Numbers numbers,
      BiConsumer<String, String> phones)
      throws IOException {
    this.account = account;
    this.numbers = numbers;
    this.phones = phones;
    book = AcpBook.open(folder.resolve("unionpay.jsonl"), clock, numbers);
    files = new AcpFiles(account.merId(), book, clock);
  }

  /// The code that was sent for an order, for tests and demonstrations.
  public Optional<String> code(String orderId) {
    return book.code(orderId);
  }

  /// @param query whether it came to the address for queries
  public AcpReply answer(AcpForm form, boolean query) {
    if (form.text("merId").isEmpty() || form.text("txnType").isEmpty()) {
      return new AcpReply.Says(200, "Invalid request.");
    }
    var flaw = flaw(form);
    if (flaw.isPresent()) {
      return says(form, flaw.get(), Map.of());
    }
    var type = form.text("txnType") + "/" + form.text("txnSubType");
    return switch (query ? "query " + type : type) {
      case "query 00/00" -> asked(form);
      case "78/02" -> binding(form);
      case "74/01" -> says(form, book.unbind(token(form)) ? "00" : "35", Map.of());
      case "77/02" -> sms(form);
      case "01/01" -> paid(form);
      case "99/01" -> says(form, book.reverse(form), Map.of());
      case "31/00" -> says(form, book.giveBack(form, true), Map.of());
      case "04/00" -> says(form, book.giveBack(form, false), Map.of());
      default -> says(form, "32", Map.of());
    };
  }

  /// Whether a browser may be shown the page on which a card is bound.
  public boolean opensPage(AcpForm form) {
    return flaw(form).isEmpty()
        && form.text("txnType").equals("79")
        && form.text("orderId").matches("[0-9A-Za-z]{8,32}")
        && form.text("txnTime").matches("[0-9]{14}");
  }

  /// The customer has chosen a card there.
  public boolean bind(String orderId, String txnTime, String lastFour) {
    var card = TestCard.ofLastFour(lastFour);
    card.ifPresent(one -> book.bind(orderId + " " + txnTime, one));
    return card.isPresent();
  }

  /// The file of a cleared day (76/01), asked for at an address of its own.
  public AcpReply file(AcpForm form) {
    var flaw = stranger(form);
    if (flaw.isPresent()) {
      return says(form, flaw.get(), Map.of());
    }
    var day = form.text("settleDate");
    var asked = form.text("txnType").equals("76") && form.text("fileType").equals("00");
    if (!asked || !day.matches("[0-9]{4}")) {
      return says(form, "10", Map.of());
    }
    return files
        .of(day)
        .map(content -> says(form, "00", Map.of("fileContent", content)))
        .orElseGet(() -> says(form, "98", Map.of()));
  }

  private Optional<String> stranger(AcpForm form) {
    if (!form.text("merId").equals(account.merId())) {
      return Optional.of("31");
    }
    var holds =
        form.text("certId").equals(account.merchantCertId())
            && AcpSignature.holds(form, Verifier.rsa(account.merchant()));
    return holds ? Optional.empty() : Optional.of("11");
  }

  private Optional<String> flaw(AcpForm form) {
    var stranger = stranger(form);
    if (stranger.isPresent()) {
      return stranger;
    }
    var fine =
        form.text("version").equals("5.1.0")
            && form.text("orderId").matches("[0-9A-Za-z]{8,32}")
            && form.text("txnTime").matches("[0-9]{14}")
            && (form.text("txnAmt").isEmpty() || form.text("txnAmt").matches("[1-9][0-9]{0,11}"));
    return fine ? Optional.empty() : Optional.of("10");
  }

  private AcpReply asked(AcpForm form) {
    var found = book.ask(AcpBook.name(form));
    if (found.isEmpty()) {
      return says(form, "34", Map.of());
    }
    var order = found.get();
    var at = order.at().atZone(CHINA);
    var more = new HashMap<String, String>();
    more.put("origRespCode", order.pendingFor() > 0 ? "05" : order.code());
    more.put("origRespMsg", Words.of(order.code()));
    more.put("queryId", order.queryId());
    more.put("txnAmt", Long.toString(order.fen()));
    more.put("settleAmt", Long.toString(order.fen()));
    more.put("currencyCode", "156");
    more.put("settleCurrencyCode", "156");
    more.put("settleDate", DAY.format(at));
    more.put("traceNo", order.queryId().substring(0, 6));
    more.put("traceTime", TRACE.format(at));
    more.put("txnType", order.type());
    more.put("txnSubType", order.subType());
    return says(form, "00", more);
  }

  private AcpReply binding(AcpForm form) {
    var token = book.bound(AcpBook.name(form));
    if (token.isEmpty()) {
      return says(form, "00", Map.of("activateStatus", "0"));
    }
    var card = TestCard.ofToken(token.get()).orElseThrow();
    var hidden =
        RsaBox.close(
            account.merchant(), ("phoneNo=" + card.phone()).getBytes(StandardCharsets.UTF_8));
    var info = "{encryptedInfo=" + hidden + "}";
    return says(
        form,
        "00",
        Map.of(
            "activateStatus",
            "1",
            "payCardType",
            card.kind(),
            "accNo",
            card.masked(),
            "tokenPayData",
            "{trId=" + account.trId() + "&token=" + token.get() + "&tokenLevel=40}",
            "customerInfo",
            Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8))));
  }

  private AcpReply sms(AcpForm form) {
    var card = book.card(token(form));
    if (card.isEmpty()) {
      return says(form, "40", Map.of());
    }
    if (card.get() == TestCard.NO_SMS) {
      return says(form, "71", Map.of());
    }
    var sent = book.send(form, token(form));
    phones.accept(card.get().phone(), Words.sms(sent.code(), Long.parseLong(sent.fen())));
    return says(form, "00", Map.of());
  }

  private AcpReply paid(AcpForm form) {
    var card = book.card(token(form));
    var code = book.pay(form, token(form), smsCode(form));
    if (code.isEmpty()) {
      return new AcpReply.Cut();
    }
    if (!code.equals("00")) {
      return says(form, code, Map.of());
    }
    return switch (card.orElseThrow()) {
      case LOST_ANSWER, NEVER_ARRIVES -> new AcpReply.Cut();
      case PAGE -> new AcpReply.Says(200, BUSY);
      case FORGED ->
          new AcpReply.Says(
              200, AcpSignature.signed(reply(form, "64", Map.of()), account.stranger()).plain());
      case PAYS, NO_MONEY, UNKNOWN, NO_SMS, STUCK -> says(form, code, Map.of());
    };
  }

  private static String token(AcpForm form) {
    return form.inner("tokenPayData").getOrDefault("token", "");
  }

  private static String smsCode(AcpForm form) {
    try {
      var text =
          new String(Base64.getDecoder().decode(form.text("customerInfo")), StandardCharsets.UTF_8);
      return AcpForm.of(Map.of("info", text)).inner("info").getOrDefault("smsCode", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private AcpReply says(AcpForm form, String code, Map<String, String> more) {
    return new AcpReply.Says(
        200, AcpSignature.signed(reply(form, code, more), account.signer()).plain());
  }

  private AcpForm reply(AcpForm form, String code, Map<String, String> more) {
    var reply = form.without("signature").without("certId");
    for (var field : more.entrySet()) {
      reply = reply.with(field.getKey(), field.getValue());
    }
    return reply
        .with("respCode", code)
        .with("respMsg", Words.of(code) + "[" + numbers.digits(7) + "]")
        .with("signPubKeyCert", account.certificate());
  }
}
