package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.shift.Period;
import saoma.shift.Sample;
import saoma.shift.Sealed;
import saoma.shift.XReport;

class ReportTextTest {
  private static final ReportText PAPER = new ReportText(ReceiptText.WIDE);
  private final Sealed sealed = Sealed.of(Sample.z());
  private final List<String> z = PAPER.lines(sealed);

  @Test
  void everyLineIsAsWideAsThePaper() {
    var day = LocalDate.of(2026, 11, 23);
    var period = Period.of(day, day, List.of(Sample.z()));
    for (var columns : List.of(ReceiptText.NARROW, ReceiptText.WIDE)) {
      var paper = new ReportText(columns);
      for (var lines :
          List.of(
              paper.lines(sealed),
              paper.lines(new XReport(Sample.z().report())),
              paper.lines(period))) {
        for (var line : lines) {
          assertEquals(columns, Columns.width(line), line);
        }
      }
    }
  }

  @Test
  void aManagerReadsTheDayFromTopToBottom() {
    assertTrue(z.contains(line("编号 Z number", "3")));
    assertTrue(z.contains(line("批准人 Approved by", "09 经理")));
    assertTrue(z.contains(line("合计 Total", "150.05")));
    assertTrue(z.contains(line("    销售 Gross x3", "173.45")));
    assertTrue(z.contains(line("客单价 Average", "50.02")));
    assertTrue(z.contains(line("  现金 Cash", "100.00")));
    assertTrue(z.contains(line("    退 Back x1", "-23.40")));
    assertTrue(z.contains(line("  12:00", "50.05")));
    assertTrue(z.contains(line("长短款 Over/short", "-9.60")));
    assertTrue(z.contains(line("    100.00 x2", "200.00")));
    assertTrue(z.contains(line("  累计销售 Grand sales", "10173.45")));
    assertTrue(z.contains(line("差额 Difference", "0.00")));
    assertTrue(z.contains(line("结束后到账 Disputed alipay", "7.00")));
    assertTrue(z.contains(line("缺号 Missing", "43")));
    assertTrue(z.contains(line("本份 This Z", sealed.code())));
  }

  @Test
  void everyFigureHasItsNameOnPaper() {
    for (var section : Sample.z().report().sections()) {
      for (var figure : section.figures()) {
        for (var one : figure.all()) {
          var name = ReportWords.of(one);
          assertTrue(!name.startsWith(one.name()), one.name());
        }
      }
    }
  }

  @Test
  void aReprintIsTheSameToTheLetter() {
    assertEquals(z, PAPER.lines(new Sealed(3, sealed.text(), sealed.hash())));
  }

  private static String line(String left, String right) {
    return Columns.ends(left, right, ReceiptText.WIDE);
  }
}
