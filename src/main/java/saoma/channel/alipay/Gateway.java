package saoma.channel.alipay;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.WrongSetting;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.wire.Exchange;
import saoma.wire.Exchange.Failed;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;
import saoma.wire.Http;
import saoma.wire.Redactor;
import tools.jackson.databind.json.JsonMapper;

/// One signed call of the open platform's protocol v2, and what its answer proves. Common
/// parameters go into the address, the business content into the body; `charset` must stand in the
/// address, because the gateway decodes the body with it.
final class Gateway {
  static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String CERTIFICATE = "alipay.open.app.alipaycert.download";
  private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";

  private final AlipayAccount account;
  private final Http http;
  private final InstantSource clock;
  private final FetchedCertificates fetched;
  private final AtomicReference<@Nullable Duration> skew = new AtomicReference<>();

  /// @throws WrongSetting if the account's address is none that `http` may call
  Gateway(AlipayAccount account, Http http, InstantSource clock) throws WrongSetting {
    if (!http.allows(account.gateway())) {
      throw new WrongSetting("gateway", "address-not-allowed");
    }
    this.account = account;
    this.http = http;
    this.clock = clock;
    this.fetched = new FetchedCertificates(account);
  }

  /// How far the till's clock was ahead at the newest genuine answer. The header is outside the
  /// signature: enough to doubt a clock, not to believe money.
  Optional<Duration> skew() {
    return Optional.ofNullable(skew.get());
  }

  Evidence call(String method, String notifyUrl, String content) {
    return switch (send(method, notifyUrl, content)) {
      case Failed(var kind) -> new Nothing(cause(kind), Heard.nothing(kind.name()));
      case Replied replied -> read(method, replied);
    };
  }

  /// Encrypted first where the application wants that, then signed.
  private Exchange send(String method, String notifyUrl, String plain) {
    var signed = signed(common(method, notifyUrl), plain);
    var content = signed.remove("biz_content");
    var address = account.gateway() + "?" + SignText.form(signed);
    var body = bytes(SignText.form(Map.of("biz_content", content == null ? "" : content)));
    return http.post(address, Map.of(), FORM, body);
  }

  /// The address of a page that a browser opens by itself: everything stands in it.
  String address(String method, String returnUrl, String plain) {
    var common = common(method, account.notifyUrl());
    common.put("return_url", returnUrl);
    return account.gateway() + "?" + SignText.form(signed(common, plain));
  }

  private Map<String, String> signed(Map<String, String> all, String plain) {
    var key = account.contentKey();
    if (key.isPresent()) {
      all.put("encrypt_type", "AES");
    }
    all.put("biz_content", key.map(one -> one.encrypt(plain)).orElse(plain));
    all.put("sign", account.signer().sign(bytes(SignText.of(all))));
    return all;
  }

  /// The certificate of a serial number, from an answer that proves nothing; the certificate must
  /// prove itself.
  private Optional<String> certificate(String serial) {
    var asked = JsonMapper.shared().createObjectNode().put("alipay_cert_sn", serial).toString();
    if (!(send(CERTIFICATE, "", asked) instanceof Replied replied) || replied.status() != 200) {
      return Optional.empty();
    }
    return Envelope.members(replied.text())
        .flatMap(members -> node(members, CERTIFICATE))
        .flatMap(this::opened)
        .flatMap(Node::read)
        .map(node -> node.text("alipay_cert_content"))
        .filter(content -> !content.isEmpty());
  }

  private Map<String, String> common(String method, String notifyUrl) {
    var common = new LinkedHashMap<String, String>();
    common.put("app_id", account.appId());
    common.put("method", method);
    common.put("format", "json");
    common.put("charset", "utf-8");
    common.put("sign_type", "RSA2");
    common.put("timestamp", TIME.format(clock.instant().atOffset(CHINA)));
    common.put("version", "1.0");
    common.put("notify_url", notifyUrl);
    common.putAll(account.serials());
    return common;
  }

  /// Errors of the platform come with 200 too; another status is somebody else speaking.
  Evidence read(String method, Replied replied) {
    var text = replied.text();
    if (replied.status() != 200) {
      return new Nothing(cause(replied.status()), heard(replied, "HTTP " + replied.status()));
    }
    var members = Envelope.members(text).orElse(Map.of());
    var node = node(members, method);
    if (node.isEmpty()) {
      return new Nothing(Cause.UNREADABLE, heard(replied, "unreadable"));
    }
    var sign = members.get("sign");
    return sign == null
        ? unsigned(replied, node.get())
        : signed(replied, node.get(), sign, members.getOrDefault("alipay_cert_sn", ""));
  }

  /// The one node that may answer this method; two candidates are none.
  private static Optional<String> node(Map<String, String> members, String method) {
    var named = Optional.ofNullable(members.get(method.replace('.', '_') + "_response"));
    var error = Optional.ofNullable(members.get("error_response"));
    return named.isPresent() && error.isPresent() ? Optional.empty() : named.or(() -> error);
  }

  private Evidence signed(Replied replied, String node, String sign, String certificate) {
    var signature = Node.string(sign).orElse("");
    var serial = Node.string(certificate).orElse("");
    // The gateway signs what it sends, but some of its nodes sign before slashes are escaped.
    var signedText = verifies(serial, node, signature) ? node : node.replace("\\/", "/");
    if (!verifies(serial, signedText, signature)) {
      return new Nothing(Cause.BAD_SIGNATURE, heard(replied, "bad signature"));
    }
    var plain = opened(signedText);
    var genuine = plain.flatMap(Node::read).filter(n -> !n.text("code").isEmpty());
    if (genuine.isEmpty()) {
      return new Nothing(Cause.UNREADABLE, heard(replied, "unreadable"));
    }
    var date = date(replied);
    date.ifPresent(theirs -> skew.set(Duration.between(theirs, clock.instant())));
    var code = Codes.name(genuine.get());
    var kept = node.startsWith("\"") ? plain.orElse("") : replied.text();
    return new Genuine(genuine.get(), heard(replied, code, kept), date);
  }

  private boolean verifies(String serial, String text, String signature) {
    return verifies(serial, bytes(text), signature);
  }

  /// Whether Alipay signed this, with a key that the till holds or fetches for it.
  boolean verifies(String serial, byte[] message, String signature) {
    return fetched.verifies(serial, message, signature, clock.instant(), this::certificate);
  }

  /// An encrypted answer is a text instead of an object; the signature was over the text with its
  /// quotes.
  private Optional<String> opened(String node) {
    var key = account.contentKey();
    return key.isPresent() && node.startsWith("\"")
        ? Node.string(node).flatMap(key.get()::decrypt)
        : Optional.of(node);
  }

  /// An unsigned success is a forgery or a fault; an unsigned failure is a hint.
  private static Evidence unsigned(Replied replied, String node) {
    var failure = Node.read(node).filter(n -> n.text("code").matches("[24][0-9]{4}"));
    if (failure.isEmpty()) {
      return new Nothing(Cause.BAD_SIGNATURE, heard(replied, "no signature"));
    }
    var heard = heard(replied, Codes.name(failure.get()));
    return new Unsigned(failure.get().text("code"), failure.get().text("sub_code"), heard);
  }

  private static Heard heard(Replied replied, String code) {
    return heard(replied, code, replied.text());
  }

  private static Heard heard(Replied replied, String code, String text) {
    var trace = replied.header("trace_id").orElse("");
    return new Heard(code, Redactor.redact(trace), Redactor.redact(text));
  }

  private static Optional<Instant> date(Replied replied) {
    try {
      return replied
          .header("Date")
          .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Cause cause(Kind kind) {
    return switch (kind) {
      case NO_NETWORK, NOT_PROVEN -> Cause.NO_NETWORK;
      case TIMED_OUT -> Cause.TIMED_OUT;
      case BROKEN -> Cause.SERVER_TROUBLE;
      case TOO_LARGE -> Cause.UNREADABLE;
    };
  }

  private static Cause cause(int status) {
    return status == 429 ? Cause.LIMITED : Cause.SERVER_TROUBLE;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
