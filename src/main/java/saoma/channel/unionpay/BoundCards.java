package saoma.channel.unionpay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saoma.account.Binding;
import saoma.account.CardAsk;
import saoma.account.CardLine;
import saoma.account.LineAnswer;
import saoma.channel.unionpay.Codes.Meaning;
import saoma.channel.unionpay.Evidence.Genuine;
import saoma.channel.unionpay.Messages.Name;
import saoma.wire.AcpForm;

/// Binding, codes by SMS, and the end of a binding (`protocols/card.md`, 4.4). The card's number is
/// typed on UnionPay's page and never comes here.
record BoundCards(Account account, Messages messages, Gateway gateway) implements CardLine {
  private static final Pattern MASKED = Pattern.compile("[0-9]{0,8}[*xX]+([0-9]{4})");
  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

  /// Leads a browser on by itself; the button is for one without scripts.
  @Override
  public String page(Binding binding) {
    var form = gateway.signed(messages.bindPage(name(binding)));
    var fields =
        form.fields().entrySet().stream()
            .map(field ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(field.getKey()), escaped(field.getValue())))
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html><head><meta charset="utf-8"><title>UnionPay</title></head>
    <body onload="document.forms[0].submit()">
    <form method="post" action="%s" accept-charset="UTF-8">
    %s
    <button>UnionPay · 银联</button>
    </form></body></html>
    """
        .formatted(escaped(account.base() + Gateway.FRONT), fields);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  @Override
  public LineAnswer<Bound> bound(Binding binding) {
    var name = name(binding);
    var evidence = gateway.post(Gateway.BACK, messages.binding(name));
    if (!(evidence instanceof Genuine(var form)) || !trade(name).isNamed(form)) {
      return new LineAnswer.Silent<>();
    }
    return switch (meaning(form)) {
      case DONE -> form.text("activateStatus").equals("1") ? read(form) : new LineAnswer.NotYet<>();
      // Nobody has finished the page yet.
      case ABSENT, PENDING -> new LineAnswer.NotYet<>();
      case NOT_SURE, CHARGED_BADLY, USED, TOO_OFTEN -> new LineAnswer.Silent<>();
      case ORIGINAL, WRONG_CODE, REFUSED, SETTINGS, NOT_ALLOWED ->
          new LineAnswer.No<>(form.text("respCode"));
    };
  }

  private LineAnswer<Bound> read(AcpForm form) {
    var pay = form.inner("tokenPayData");
    var token = pay.getOrDefault("token", "");
    if (!token.matches("[0-9A-Za-z]{1,64}")
        || !pay.getOrDefault("trId", "").equals(account.trId())) {
      return new LineAnswer.Silent<>();
    }
    var kind =
        switch (form.text("payCardType")) {
          case "01" -> "debit";
          case "02" -> "credit";
          default -> "";
        };
    var card = MASKED.matcher(form.text("accNo"));
    var lastFour = card.matches() ? card.group(1) : "";
    return new LineAnswer.Done<>(new Bound(token, kind, lastFour, phone(form)));
  }

  /// The phone is hidden for the merchant's own key; what is opened is wiped, and the middle of the
  /// number is kept nowhere.
  private String phone(AcpForm form) {
    return decoded(form.text("customerInfo"))
        .flatMap(AcpForm::parse)
        .map(info -> info.text("encryptedInfo"))
        .flatMap(hidden -> account.opener().apply(hidden))
        .map(BoundCards::masked)
        .orElse("");
  }

  private static Optional<AcpForm> info(byte[] opened) {
    return AcpForm.parse(new String(opened, StandardCharsets.UTF_8));
  }

  private static String masked(byte[] opened) {
    var phone = info(opened).map(info -> info.text("phoneNo")).orElse("");
    Arrays.fill(opened, (byte) 0);
    return PHONE.matcher(phone).matches()
        ? phone.substring(0, 3) + "****" + phone.substring(7)
        : "";
  }

  /// Base64 of a text in braces, without the braces.
  private static Optional<String> decoded(String base64) {
    try {
      var text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      return text.startsWith("{") && text.endsWith("}")
          ? Optional.of(text.substring(1, text.length() - 1))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public LineAnswer<CardAsk> send(CardAsk ask, String token) {
    var name = new Name(ask.number(), ask.at());
    var evidence = gateway.post(Gateway.BACK, messages.sms(name, ask.amount(), token));
    var trade = new Trade(account.merId(), name, Optional.of(ask.amount()));
    if (!(evidence instanceof Genuine(var form)) || !trade.isOurs(form)) {
      return new LineAnswer.Silent<>();
    }
    return switch (meaning(form)) {
      case DONE, PENDING -> new LineAnswer.Done<>(ask);
      case NOT_SURE, CHARGED_BADLY, USED -> new LineAnswer.Silent<>();
      case TOO_OFTEN, ABSENT, ORIGINAL, WRONG_CODE, REFUSED, SETTINGS, NOT_ALLOWED ->
          new LineAnswer.No<>(form.text("respCode"));
    };
  }

  @Override
  public LineAnswer<Binding> unbind(Binding binding, String token) {
    var name = name(binding);
    var evidence = gateway.post(Gateway.BACK, messages.unbind(name, token));
    if (!(evidence instanceof Genuine(var form)) || !trade(name).isNamed(form)) {
      return new LineAnswer.Silent<>();
    }
    return switch (meaning(form)) {
      // A token that UnionPay does not know charges nobody any more.
      case DONE, PENDING, ABSENT, ORIGINAL -> new LineAnswer.Done<>(binding);
      case NOT_SURE, CHARGED_BADLY, USED, TOO_OFTEN -> new LineAnswer.Silent<>();
      case WRONG_CODE, REFUSED, SETTINGS, NOT_ALLOWED -> new LineAnswer.No<>(form.text("respCode"));
    };
  }

  /// A code that is not in the table proves nothing.
  private static Meaning meaning(AcpForm form) {
    return Codes.meaning(form.text("respCode")).orElse(Meaning.NOT_SURE);
  }

  private static Name name(Binding binding) {
    return new Name(binding.number(), binding.at());
  }

  private Trade trade(Name name) {
    return new Trade(account.merId(), name, Optional.empty());
  }
}
