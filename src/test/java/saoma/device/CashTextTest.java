package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.money.Money;
import saoma.shift.DrawerMove;
import saoma.shift.Sample;
import saoma.shift.Sealed;
import saoma.shift.Who;

class CashTextTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:42:13Z");
  private static final Who LI = new Who("01", "李雷");

  private static CashSlip slip(DrawerMove.Kind kind, String reason, Who approver) {
    var move = new DrawerMove(3, 2, kind, Money.fen(4_550), reason, LI, approver, AT);
    return CashSlip.of("街角小店", "01", move);
  }

  private static String text(CashSlip slip) {
    return new CashText(ReceiptText.NARROW)
        .lines(slip).stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  @Test
  void aPayOutReadsLikeOneAndHasALineToSign() {
    assertEquals(
        """
                    街角小店
           *** 支出现金 PAID OUT ***
        --------------------------------
        单号 Number              C01-3-2
        收银机 Till                   01
        时间 Time    2026-11-23 10:42:13
        --------------------------------
        金额 AMOUNT              ¥ 45.50
        原因 Reason
          送货费
        --------------------------------
        经手人 By                01 李雷
        批准人 Approved by     02 韩梅梅

        签名 Signed ____________________\
        """,
        text(slip(DrawerMove.Kind.PAY_OUT, "送货费", new Who("02", "韩梅梅"))));
  }

  @ParameterizedTest
  @EnumSource(DrawerMove.Kind.class)
  void everyKindHasItsTitleAndNoLineIsWiderThanThePaper(DrawerMove.Kind kind) {
    var long40 = "送货费 for the three boxes of water, 老张";
    for (var columns : List.of(ReceiptText.NARROW, ReceiptText.WIDE)) {
      var lines = new CashText(columns).lines(slip(kind, long40, new Who("02", "韩".repeat(20))));
      lines.forEach(line -> assertEquals(columns, Columns.width(line), line));
      var all = String.join("", lines).replaceAll("\\s+", "");
      assertTrue(all.contains(long40.replaceAll("\\s+", "")), all);
    }
    var titles =
        Arrays.stream(DrawerMove.Kind.values())
            .map(one -> text(slip(one, "why", Who.NOBODY)).lines().skip(1).findFirst())
            .distinct();
    assertEquals(DrawerMove.Kind.values().length, titles.count());
    assertFalse(text(slip(kind, "why", Who.NOBODY)).contains("批准人"));
  }

  @Test
  void whatACloseSentToTheBankHasItsBag() {
    var z = Sample.z();
    var slip = CashSlip.of(Sealed.of(z)).orElseThrow();
    assertEquals(CashSlip.Kind.DEPOSIT, slip.kind());
    assertEquals(z.report().value("drawer.deposit"), slip.amount().minor());
    assertEquals(z.closing().bag(), slip.bag());
    assertEquals(Optional.of(z.closing().by()), Optional.of(slip.by()));
    assertTrue(CashSlip.isNumber(slip.number()));
    var text = text(slip);
    assertTrue(text.contains("*** 上缴银行 BANK DEPOSIT ***"), text);
    assertTrue(text.contains(slip.amount().digits()), text);
  }
}
