package saoma.device.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import saoma.device.CashSlip;
import saoma.device.RefundSlip;
import saoma.device.escpos.EscPos;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.NetworkPort;
import saoma.device.escpos.Paper;
import saoma.device.escpos.PrinterTalk;
import saoma.device.escpos.PrinterTalk.Told;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.escpos.SimulatedPrinter;
import saoma.device.escpos.Slip;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;
import saoma.device.paper.PaperSlips.Mark;
import saoma.device.template.SlipTemplate;
import saoma.device.template.TemplateReader;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.shift.DrawerMove;
import saoma.shift.Sample;
import saoma.shift.Sealed;
import saoma.shift.Who;
import saoma.shift.XReport;

/// Prints every kind of paper on the simulated printer, on both rolls, in its own font and drawn,
/// and writes the pictures to `target/shots/slips`. For people.
public final class SlipShots {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  /// A template as a shop may write it.
  private static final String OWN =
      SlipTemplate.standard(true)
          .replace("店名\n", "店名\n地址: 人民路 12 号 | 12 Renmin Road\n电话: 010-8888 6666\n")
          .replace("商品\n", "商品 无单价 无优惠名\n")
          .replace("合计\n", "合计 大字\n")
          .replace("付款\n", "付款\n找零 大字\n余额\n")
          .replace("交易号\n", "交易号\n文字 加粗: 七天内凭小票退换 | Bring it back within seven days\n");

  private SlipShots() {}

  static void main() throws IOException {
    var folder = Files.createDirectories(Path.of("target", "shots", "slips"));
    for (var paper : Paper.values()) {
      for (var chinese : Chinese.values()) {
        var slips = new PaperSlips(paper.columns());
        var name = (paper + "-" + chinese + "-").toLowerCase(Locale.ROOT);
        write(folder, name + "receipt", paper, chinese, slips.of(receipt(0), false));
        var sample = SampleReceipt.of("街角小店", "01", NOON, 0);
        var usual = SlipTemplate.STANDARD;
        write(
            folder,
            name + "full",
            paper,
            chinese,
            slips.of(sample, false, usual, SampleReceipt.extras()));
        var own = TemplateReader.read(OWN).template();
        write(
            folder,
            name + "own",
            paper,
            chinese,
            slips.of(sample, false, own, SampleReceipt.extras()));
        write(folder, name + "copy", paper, chinese, slips.of(receipt(2), true));
        write(folder, name + "refund", paper, chinese, slips.of(refund(), Mark.ORIGINAL));
        for (var cash : List.of(payOut(), deposit())) {
          var lines = slips.lines(cash);
          write(folder, name + cash.kind(), paper, chinese, slips.ofKept(lines, false));
        }
        var x = slips.lines(new XReport(Sample.z().report()));
        write(folder, name + "x", paper, chinese, slips.ofKept(x, false));
        var z = slips.of(Sealed.of(Sample.z()), Mark.ORIGINAL);
        write(folder, name + "z", paper, chinese, named(z));
        write(folder, name + "test", paper, chinese, slips.test("街角小店", "192.168.1.50:9100"));
      }
    }
  }

  /// The shop of the sample has the name of a test.
  private static Slip named(Slip z) {
    var parts = new ArrayList<>(z.parts());
    parts.set(0, new Part.Line("街角小店", Align.MIDDLE, Face.LARGE));
    return new Slip(parts);
  }

  private static void write(Path folder, String name, Paper paper, Chinese chinese, Slip slip)
      throws IOException {
    ImageIO.write(printed(paper, chinese, slip), "png", folder.resolve(name + ".png").toFile());
  }

  static BufferedImage printed(Paper paper, Chinese chinese, Slip slip) throws IOException {
    try (var printer = new SimulatedPrinter(paper)) {
      var port = new NetworkPort("127.0.0.1", printer.port(), Duration.ofSeconds(20));
      var talk = new PrinterTalk(port, true, Duration.ofSeconds(10));
      var told = talk.print(new EscPos(paper, chinese, true).encode(slip), new Alone());
      if (!(told instanceof Told.Printed)) {
        throw new IllegalStateException(told.toString());
      }
      return printer.slips().getFirst();
    }
  }

  static Receipt receipt(int copies) {
    var lines =
        List.of(
            new CartLine(1, "1", "牛奶 250ml", "Milk", Quantity.pieces(2), Money.fen(650)),
            new CartLine(
                2, "2", "五常大米 Wuchang rice 5kg", "Rice", Quantity.pieces(1), Money.fen(5990)),
            new CartLine(
                3, "3", "Crème brûlée · 焦糖布丁", "Pudding", Quantity.pieces(1), Money.fen(1360)));
    var tender =
        new Tender(
            "alipay", Money.fen(8650), "SAB2C01261123000482", "2026112322001400000000000001", NOON);
    return new Receipt(12, "01", "街角小店", 7, NOON, lines, Money.fen(8650), List.of(tender), copies);
  }

  static RefundSlip refund() {
    var receipt = receipt(0);
    return new RefundSlip(
        receipt,
        receipt.tenders().getFirst(),
        "SAB2C01261123000482R1",
        NOON,
        Money.fen(650),
        true,
        "王芳 Wang Fang",
        "牛奶过期了 the milk was sour");
  }

  static CashSlip payOut() {
    var move =
        new DrawerMove(
            3,
            2,
            DrawerMove.Kind.PAY_OUT,
            Money.fen(4_550),
            "送货费，老张家三箱水 delivery",
            new Who("01", "李娜 Li Na"),
            new Who("02", "王芳 Wang Fang"),
            NOON);
    return CashSlip.of("街角小店", "01", move);
  }

  static CashSlip deposit() {
    return new CashSlip(
        "街角小店",
        "01",
        "C01-Z12",
        CashSlip.Kind.DEPOSIT,
        Money.fen(482_000),
        NOON,
        "",
        "ICBC 0004-7731",
        new Who("02", "王芳 Wang Fang"),
        Who.NOBODY);
  }

  private static final class Alone implements PrinterTalk.Company {
    @Override
    public void leaving() {}

    @Override
    public void held(Optional<PrinterTrouble> trouble) {
      trouble.ifPresent(one -> {
        throw new IllegalStateException(one.name());
      });
    }

    @Override
    public Optional<Pin> kick() {
      return Optional.empty();
    }

    @Override
    public boolean gone() {
      return true;
    }
  }
}
