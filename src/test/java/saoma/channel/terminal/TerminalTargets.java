package saoma.channel.terminal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import saoma.channel.Answer;
import saoma.channel.ChargeId;
import saoma.channel.WrongSetting;
import saoma.channel.terminal.Codes.Told;
import saoma.fuzz.Target;
import saoma.money.Money;
import saoma.wire.NexoEnvelope;
import saoma.wire.NexoKey;
import saoma.wire.NexoKeys;
import saoma.wire.TerminalPapers;
import saoma.wire.TerminalTls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bytes that a terminal, or whoever sits on its line, sends.
public final class TerminalTargets {
  private static final ChargeId ID = new ChargeId("SABCD01261126000001", Money.fen(1288));
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String APPROVED =
      "{\"Response\":{\"Result\":\"Success\"},\"SaleData\":{\"SaleTransactionID\":"
          + "{\"TransactionID\":\"SABCD01261126000001\"}},\"POIData\":{\"POITransactionID\":"
          + "{\"TransactionID\":\"bv50.88\",\"TimeStamp\":\"2026-11-26T10:00:00Z\"}},"
          + "\"PaymentResult\":{\"AmountsResp\":{\"Currency\":\"CNY\",\"AuthorizedAmount\":12.88}}}";

  private TerminalTargets() {}

  public static List<Target> all() {
    var papers = TerminalPapers.issued("P400Plus-1", Instant.now());
    var envelope = new NexoEnvelope(new NexoKeys(List.of(NexoKey.of("k", 1, "passphrase"))));
    var tls = new TerminalTls(List.of(papers.root()), "P400Plus-1");
    var account = new Account("https://localhost/nexo/", "P400Plus-1", "S1", envelope, tls);
    var message = Message.payment(ID.number(), Instant.EPOCH, ID.amount());
    var line = line(account);
    var answer = JSON.createObjectNode();
    answer
        .putObject("MessageHeader")
        .put("ServiceID", message.serviceId())
        .put("MessageCategory", "Payment")
        .put("MessageType", "Response")
        .put("SaleID", "S1")
        .put("POIID", "P400Plus-1");
    answer.set("PaymentResponse", (ObjectNode) JSON.readTree(APPROVED));
    var sealed = envelope.seal(NexoEnvelope.RESPONSE, answer, new byte[16]);
    return List.of(
        new Target(
            "terminal message",
            List.of(bytes(sealed), bytes("{\"SaleToPOIRequest\":{\"EventNotification\":{}}}")),
            List.of("\"NexoBlob\":\"", "SaleToPOIResponse", "\"KeyVersion\":", "\"Hmac\":\"", "=="),
            input -> sealed(line, message, input)),
        new Target(
            "terminal answer",
            List.of(bytes(APPROVED), bytes(APPROVED.replace("Success", "Partial"))),
            List.of(
                "\"AuthorizedAmount\":", "Failure", "e999999999", "12.88", "{\"", "\"Result\":"),
            TerminalTargets::read));
  }

  private static Line line(Account account) {
    try {
      return new Line(account, false, new SecureRandom());
    } catch (WrongSetting e) {
      throw new AssertionError(e);
    }
  }

  /// Nobody has the key, so what is told is what was sealed, to the letter.
  private static void sealed(Line line, Message message, byte[] input) {
    if (line.read(message, input) instanceof Reply.Told(var body)
        && !body.root().equals(JSON.readTree(APPROVED))) {
      throw new AssertionError("a forged answer was believed");
    }
  }

  private static void read(byte[] input) {
    ObjectNode node;
    try {
      if (!(JSON.readTree(input) instanceof ObjectNode object)) {
        return;
      }
      node = object;
    } catch (JacksonException e) {
      return;
    }
    Body.isSensitive(node);
    var approval = Approval.read(ID, new Body(node), Told.AFTERWARDS);
    if (approval instanceof Approval.Plain(var answer)
        && answer instanceof Answer.Paid paid
        && !paid.amount().equals(ID.amount())) {
      throw new AssertionError("paid, but not what was asked");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
