package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.*;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import saoma.payment.ShownCode;

/// The words of the journal are for ever: a test that fails here means that old and new journals
/// would not read alike.
class JournalTextTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00.5Z");
  private static final ShownCode CODE = new ShownCode("https://qr.example/a\"b\\c\n", AT);
  private static final Proof PROOF = new Proof("2026T1", AT, Money.fen(2750));
  private static final String CODE_TEXT =
      " code=\"https://qr.example/a\\\"b\\\\c\\u000a\" expiresAt=\"2026-11-23T04:00:00.500Z\"";
  private static final String PROOF_TEXT =
      " trade=\"2026T1\" paidAt=\"2026-11-23T04:00:00.500Z\" minor=\"2750\" currency=\"CNY\"";

  @Test
  void everyStateHasItsWords() {
    says("CREATED", new Created());
    says("AWAITING", new Awaiting(null));
    says("AWAITING" + CODE_TEXT, new Awaiting(CODE));
    says("REVERSING why=\"NO_CODE\"", new Reversing(Why.NO_CODE, null));
    says("REVERSING why=\"CLERK\"" + CODE_TEXT, new Reversing(Why.CLERK, CODE));
    says("PAID" + PROOF_TEXT + " late=\"no\"", new Paid(PROOF, false));
    says("PAID" + PROOF_TEXT + " late=\"yes\"", new Paid(PROOF, true));
    says("DECLINED reason=\"no\"", new Declined("no"));
    says("CLOSED how=\"\"", new Closed(""));
    says("UNRESOLVED", new Unresolved(null));
    says("UNRESOLVED" + CODE_TEXT, new Unresolved(CODE));
    says("DISPUTED" + PROOF_TEXT, new Disputed(PROOF));
  }

  @Test
  void everyEventHasItsWords() {
    says("SUBMITTED", new Submitted());
    says("CODE_ISSUED" + CODE_TEXT, new CodeIssued(CODE));
    says("CODE_REFUSED reason=\"r\"", new CodeRefused("r"));
    says("CHANNEL_PAID" + PROOF_TEXT, new ChannelPaid(PROOF));
    says("CHANNEL_DECLINED reason=\"r\"", new ChannelDeclined("r"));
    says("CHANNEL_CLOSED how=\"h\"", new ChannelClosed("h"));
    says("DEADLINE_PASSED", new DeadlinePassed());
    says("CLERK_CANCELLED", new ClerkCancelled());
    says("TAKE_FAILED why=\"CLERK\"", new TakeFailed(Why.CLERK));
    says("EXPIRED_UNSEEN", new ExpiredUnseen());
    says("GAVE_UP reason=\"r\"", new GaveUp("r"));
    says("CHANNEL_DIFFERS what=\"w\"", new ChannelDiffers("w"));
    says("NO_NEWS what=\"w\"", new NoNews("w"));
    says(
        "MANAGER_RULED ruling=\"GIVE_BACK\" by=\"王\" reason=\"r\"",
        new ManagerRuled(Ruling.GIVE_BACK, "王", "r"));
  }

  /// The hash is that of Python's hashlib over the same bytes.
  @Test
  void aHashCoversWhereOneColumnEndsAndTheNextBegins() {
    var row = new JournalRow(1, "a", "b", "c", "d", "e", "f", "g");
    assertEquals("f140ac91eec7809095463374ef0052a214d0202b3a28aa4f2597475be9b6ccdd", row.hash());
    assertNotEquals(row.hash(), new JournalRow(1, "ab", "", "c", "d", "e", "f", "g").hash());
    assertNotEquals(row.hash(), new JournalRow(2, "a", "b", "c", "d", "e", "f", "g").hash());
  }

  private static void says(String expected, PaymentState state) {
    assertEquals(expected, JournalText.of(state));
  }

  private static void says(String expected, PaymentEvent event) {
    assertEquals(expected, JournalText.of(event));
  }
}
