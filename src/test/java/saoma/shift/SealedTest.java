package saoma.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.shift.ZReport.Closing;

class SealedTest {
  @Test
  void aZReadsAsItWasWritten() {
    var z = Sample.z();
    var sealed = Sealed.of(z);
    assertEquals(z, sealed.z());
    assertEquals(sealed, Sealed.of(sealed.z()));
  }

  /// What was issued once reads so for ever: who changes the text breaks every till's chain.
  @Test
  void theTextIsTheSameForEver() {
    var lines = Sealed.of(Sample.z()).text().lines().toList();
    assertEquals("SAOMA-Z\t1", lines.get(0));
    assertEquals("number\t3", lines.get(1));
    assertEquals("shop\t小店\\t\"№1\"\\\\\t07", lines.get(2));
    assertEquals("shift\t3\t2026-11-23\t2026-11-23T04:00:09Z", lines.get(3));
    assertEquals("opened\t2026-11-23T04:00:00Z\t01\t李雷", lines.get(4));
    assertEquals("closed\t2026-11-23T04:00:09Z\t01\t李雷", lines.get(5));
    assertEquals("approved\t09\t经理\t两次\\n点过", lines.get(6));
    assertEquals("receipts\t41\t45\t4", lines.get(7));
    assertEquals("missing\t43", lines.get(8));
    assertEquals("previous\t" + "0".repeat(64), lines.get(9));
    assertEquals("journal\t99\t" + "ab".repeat(32), lines.get(10));
    assertEquals("section\tSALES", lines.get(11));
    assertEquals("figure\t0\tsales.total\t\tMONEY\tSUM\t15005\t4", lines.get(12));
    assertEquals("figure\t1\tsales.net\t\tMONEY\tSUM\t15005\t4", lines.get(13));
    assertTrue(lines.contains("left\tDISPUTED\tS3\t\talipay\t700\tCNY"));
    assertTrue(
        lines.contains("counting\t3\t2\t2026-11-23T04:00:00Z\t01\t李雷\t25960\tCNY:10000x2,5000x1"));
    assertEquals("end", lines.getLast());
  }

  /// A Z from before shops had one reads as it did.
  @Test
  void aTaxNumberHasALineOfItsOwn() {
    var plain = Sample.z();
    var head = plain.report().head();
    var taxed =
        new Report.Head(
            head.shop(),
            head.till(),
            head.shift(),
            head.day(),
            head.openedAt(),
            head.openedBy(),
            head.at(),
            "91310115MA1K4XYZ0B");
    var report = new Report(taxed, plain.report().sections(), plain.report().leftovers());
    var z = new ZReport(plain.number(), report, plain.closing(), plain.countings(), plain.links());
    var lines = Sealed.of(z).text().lines().toList();
    assertEquals("tax-number\t91310115MA1K4XYZ0B", lines.get(3));
    assertEquals("shift\t3\t2026-11-23\t2026-11-23T04:00:09Z", lines.get(4));
    assertEquals(z, Sealed.of(z).z());
    assertEquals("", Sealed.of(plain).z().report().head().taxNumber());
  }

  /// A Z that knows of no bag reads as it did before there were any.
  @Test
  void aBagForTheBankHasALineOfItsOwn() {
    var plain = Sample.z();
    var closing = plain.closing();
    var bagged =
        new ZReport(
            plain.number(),
            plain.report(),
            new Closing(closing.at(), closing.by(), closing.approver(), closing.reason(), "B-0071"),
            plain.countings(),
            plain.links());
    var lines = Sealed.of(bagged).text().lines().toList();
    assertEquals("bag\tB-0071", lines.get(7));
    assertEquals("receipts\t41\t45\t4", lines.get(8));
    assertEquals(bagged, Sealed.of(bagged).z());
    assertEquals(lines.size() - 1, Sealed.of(plain).text().lines().count());
  }

  @Test
  void aWholeChainHolds() {
    assertEquals(Optional.empty(), Sealed.broken(Sample.chain(5)));
    assertEquals(Optional.empty(), Sealed.broken(List.of()));
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    var chain = Sample.chain(2);
    var text = chain.getFirst().text();
    for (var at = 0; at < text.length(); at++) {
      var other = text.charAt(at) == '1' ? '2' : '1';
      var changed = text.substring(0, at) + other + text.substring(at + 1);
      var first = new Sealed(1, changed, chain.getFirst().hash());
      assertTrue(Sealed.broken(List.of(first, chain.getLast())).isPresent(), "at " + at);
    }
  }

  /// Whoever changes a Z and its hash with it breaks the next one.
  @Test
  void aZThatWasMadeAnewBreaksTheOneBehind() {
    var chain = new ArrayList<>(Sample.chain(3));
    chain.set(0, Sealed.of(Sample.z(1, "1".repeat(64))));
    assertEquals(Optional.of("Z 1 is not bound to the one before"), Sealed.broken(chain));
    chain.set(0, Sample.chain(3).getFirst());
    var another = Sample.chain(1).getFirst().z();
    var forged = new ZReport(1, another.report(), another.closing(), List.of(), another.links());
    chain.set(0, Sealed.of(forged));
    assertEquals(Optional.of("Z 2 is not bound to the one before"), Sealed.broken(chain));
  }

  @Test
  void oneThatIsGoneIsMissed() {
    var chain = Sample.chain(4);
    assertEquals(Optional.of("Z 1 is missing"), Sealed.broken(chain.subList(1, 4)));
    var without = new ArrayList<>(chain);
    without.remove(2);
    assertEquals(Optional.of("Z 3 is missing"), Sealed.broken(without));
  }

  @Test
  void whatIsNoZIsRefused() {
    var text = Sealed.of(Sample.z()).text();
    for (var wrong :
        List.of(
            "",
            "x",
            text.substring(0, text.length() - 1),
            text + "end\n",
            text.replace("SAOMA-Z\t1", "SAOMA-Z\t2"),
            text.replace("number\t3", "number\t03"),
            text.replace("\t15005\t", "\t15006\t"),
            text.replace("SUM", "SOME"),
            text.replace("left\tPARKED", "left\tPARK"))) {
      var sealed = new Sealed(3, wrong, Sealed.FIRST);
      assertThrows(IllegalArgumentException.class, sealed::z);
    }
  }
}
