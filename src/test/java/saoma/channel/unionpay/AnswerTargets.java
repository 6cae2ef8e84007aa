package saoma.channel.unionpay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saoma.channel.Answer;
import saoma.channel.unionpay.Messages.Name;
import saoma.fuzz.Target;
import saoma.money.Money;
import saoma.wire.AcpForm;
import saoma.wire.AcpPapers;
import saoma.wire.AcpSignature;
import saoma.wire.AcpTrust;
import saoma.wire.AcpTrust.Verdict;
import saoma.wire.Signer;
import saoma.wire.TestKeys;

/// The text that a gateway, or whoever sits on its line, sends.
public final class AnswerTargets {
  private static final Name NAME = new Name("SABCD01261126000001", Instant.EPOCH);
  private static final Trade TRADE = new Trade("777290058110097", NAME, Optional.of(Money.fen(9)));

  private AnswerTargets() {}

  public static List<Target> all() {
    var now = Instant.now();
    var papers = new AcpPapers(TestKeys.rsa(), now);
    var keys = TestKeys.rsa();
    var paper = papers.issue("041@Z@" + AcpTrust.TEST + "@1", keys.getPublic(), 7);
    var trust =
        new AcpTrust(List.of(papers.root()), List.of(papers.middle()), Set.of(AcpTrust.TEST));
    var answer =
        AcpForm.of(
                Map.of(
                    "merId", "777290058110097",
                    "orderId", NAME.orderId(),
                    "txnTime", NAME.time(),
                    "txnType", "01",
                    "txnAmt", "9",
                    "currencyCode", "156",
                    "respCode", "00",
                    "origRespCode", "00",
                    "queryId", "123456789012345678901",
                    "traceTime", "0101080000"))
            .with("signPubKeyCert", AcpPapers.pem(paper));
    var signed = AcpSignature.signed(answer, Signer.rsa(keys.getPrivate())).plain();
    return List.of(
        new Target(
            "UnionPay answer",
            List.of(bytes(signed), bytes("Invalid request."), bytes("a={b=c&d=e}&f==")),
            List.of("&", "=", "{", "}", "respCode=", "signature=", "signPubKeyCert=", "\r\n"),
            input -> signed(trust, signed, now, input)),
        new Target(
            "UnionPay fields",
            List.of(bytes(answer.plain())),
            List.of("respCode=34&", "origRespCode=05&", "txnAmt=", "traceTime=9999999999&", "A6"),
            AnswerTargets::read));
  }

  /// What was touched is not believed.
  private static void signed(AcpTrust trust, String good, Instant now, byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var form = AcpForm.parse(text);
    if (form.isPresent() && trust.judge(form.get(), now) == Verdict.GENUINE) {
      var whole = AcpForm.parse(good).orElseThrow();
      require(form.get().signText().equals(whole.signText()), "only what was signed is believed");
    }
  }

  private static void read(byte[] input) {
    AcpForm.parse(new String(input, StandardCharsets.UTF_8))
        .ifPresent(form -> {
          require(!(TRADE.paying(form) instanceof Answer.Paid), "a payment's answer is no proof");
          if (TRADE.queried(form) instanceof Answer.Paid paid) {
            require(paid.amount().equals(Money.fen(9)), "another amount is not this payment");
          }
          TRADE.reversing(form);
          TRADE.givingBack(form);
          TRADE.queriedBack(form, "04");
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
