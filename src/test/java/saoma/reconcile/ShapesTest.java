package saoma.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.BillSink;
import saoma.channel.Collected;
import saoma.channel.alipay.AlipayBill;
import saoma.channel.unionpay.UnionPayBill;
import saoma.channel.unionpay.UnionPayBillFile;
import saoma.money.Money;
import saoma.payment.Way;
import saoma.reconcile.Matching.Wish;
import saoma.settings.ChannelFees;
import saoma.settings.FeeRule;
import saoma.settings.FeeSettings;
import saoma.wire.Vectors;

/// Bills in the channels' own shapes beside books that were made from them, and books in which one
/// thing after the other is wrong.
class ShapesTest {
  private static final FeeRule BELIEVED = new FeeRule(0, 0, 0, "HALF_UP", true, false);
  private static final ChannelFees ALL = new ChannelFees(BELIEVED, BELIEVED);
  private static final Fees FEES = new Fees(new FeeSettings(ALL, ALL, ALL));

  private static final ChannelFees DUE = new ChannelFees(FeeRule.USUAL, FeeRule.USUAL);
  private static final Fees SIX_OF_1000 = new Fees(new FeeSettings(DUE, DUE, DUE));

  private final MemoryRuns runs = new MemoryRuns();

  @Test
  void alipays() throws IOException {
    var zip = Files.readAllBytes(Vectors.file("alipay/bill/20880000000000010156_20260102.csv.zip"));
    var day = LocalDate.of(2026, 1, 2);
    all(
        new MatchDay("alipay", day),
        sink -> AlipayBill.read(new ByteArrayInputStream(zip), day, "", sink));
  }

  @Test
  void unionPays() throws IOException {
    var content = new UnionPayBillFile().content();
    var day = LocalDate.of(2015, 9, 5);
    all(
        new MatchDay("unionpay", day),
        sink -> UnionPayBill.read(new ByteArrayInputStream(content), day, "", sink));
  }

  @Test
  void everyErrorAtOnceInABillOfUnionPay() throws IOException {
    var day = LocalDate.of(2015, 9, 5);
    var about = new MatchDay("unionpay", day);
    var right = new Collected();
    UnionPayBill.read(new ByteArrayInputStream(new UnionPayBillFile().content()), day, "", right);
    var books = books(right.lines);
    var first = books.rows.getFirst();
    books.rows.set(0, row(false, first.number(), "", first.amount(), about.from()));
    var file = new UnionPayBillFile();
    file.extra("NOBODYS1", "201509061122031900001");
    file.doubled(4);
    file.dearer(3);
    file.more(2);
    file.missing(1);
    var content = file.content();
    var wanted =
        List.of(
            "AMOUNT " + right.lines.get(1).number() + " 0",
            "FEE " + right.lines.get(2).number() + " 0",
            "ONLY_OURS " + right.lines.get(0).number() + " 0",
            "ONLY_THEIRS " + right.lines.get(3).number() + " 1",
            "ONLY_THEIRS NOBODYS1 0");
    Function<BillSink, BillAnswer> bill =
        sink -> UnionPayBill.read(new ByteArrayInputStream(content), day, "", sink);
    for (var again = 0; again < 2; again++) {
      var matching = new Matching(books, runs, InstantSource.fixed(about.until()), 2);
      var outcome = matching.run(new Wish(about, SIX_OF_1000, _ -> {}, () -> false), bill);
      assertTrue(outcome.isMatched(), () -> outcome.answer().toString());
      assertEquals(wanted, runs.differences.stream().map(History::told).sorted().toList());
    }
    assertEquals(runs.finished.getFirst(), runs.finished.getLast());
  }

  private void all(MatchDay day, Function<BillSink, BillAnswer> bill) throws IOException {
    var collected = new Collected();
    assertInstanceOf(BillAnswer.Whole.class, bill.apply(collected));
    var lines = collected.lines;
    assertTrue(lines.size() > 1);
    assertEquals(List.of(), found(day, bill, books(lines)));
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      if (line.kind() != BillLine.Kind.PAYMENT) {
        continue;
      }
      var missing = books(lines);
      missing.rows.removeIf(row -> row.number().equals(line.number()) && !row.refund());
      assertEquals(List.of("ONLY_THEIRS " + line.number() + " 0"), found(day, bill, missing));
      var less = books(lines);
      less.rows.replaceAll(
          row -> is(row, line) ? with(row, row.amount().minus(Money.fen(1)), true) : row);
      assertEquals(List.of("AMOUNT " + line.number() + " 0"), found(day, bill, less));
      var unpaid = books(lines);
      unpaid.rows.replaceAll(row -> is(row, line) ? with(row, row.amount(), false) : row);
      assertEquals(List.of("STATE " + line.number() + " 0"), found(day, bill, unpaid));
    }
    var more = books(lines);
    more.rows.add(row(false, "S1", "", lines.getFirst().amount(), day.from()));
    assertEquals(List.of("ONLY_OURS S1 0"), found(day, bill, more));
  }

  private List<String> found(MatchDay day, Function<BillSink, BillAnswer> bill, MemorySide books)
      throws IOException {
    new Matching(books, runs, InstantSource.fixed(day.until()), 2)
        .run(new Wish(day, FEES, _ -> {}, () -> false), bill);
    return runs.differences.stream().map(History::told).toList();
  }

  private static MemorySide books(List<BillLine> lines) {
    var side = new MemorySide();
    var rows = new ArrayList<OurRow>();
    for (var line : lines) {
      var refund = line.kind() != BillLine.Kind.PAYMENT;
      rows.add(row(refund, line.number(), line.refundNumber(), line.amount(), line.at()));
    }
    side.rows.addAll(rows);
    return side;
  }

  private static OurRow row(
      boolean refund, String number, String refundNumber, Money amount, Instant at) {
    return new OurRow(
        refund,
        number,
        refundNumber,
        true,
        refund ? "DONE" : "PAID",
        amount,
        at,
        at,
        Way.SHOWN_QR,
        false);
  }

  private static boolean is(OurRow row, BillLine line) {
    return !row.refund() && row.number().equals(line.number());
  }

  private static OurRow with(OurRow row, Money amount, boolean counts) {
    return new OurRow(
        row.refund(),
        row.number(),
        row.refundNumber(),
        counts,
        counts ? row.state() : "CLOSED",
        amount,
        row.from(),
        row.at(),
        row.way(),
        row.ruled());
  }
}
