package saoma;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import saoma.account.Transfer;
import saoma.operator.Act;
import saoma.order.Receipt;
import saoma.payment.PaymentState;
import saoma.payment.RefundState;
import saoma.store.journal.Entry;
import saoma.store.journal.JournalFiles;
import saoma.store.journal.Walk;
import saoma.store.journal.Written;
import saoma.store.journal.WrongText;

/// The facts of a money journal added up by hand, shift by shift, into the figures that a report
/// should have: `TENDERS/tender.in/alipay`. Knows nothing of tallies, nor how a report is made.
final class MonthSums {
  /// One shift.
  static final class Sums {
    final Map<String, Long> figures = new TreeMap<>();
    LocalDate day = LocalDate.MIN;
    String markBefore = "";
    long firstReceipt;
    long lastReceipt;

    private void add(String figure, long what) {
      figures.merge(figure, what, Math::addExact);
    }

    long of(String figure) {
      return figures.getOrDefault(figure, 0L);
    }
  }

  private static final String BY_HAND = "C";
  final List<Sums> shifts = new ArrayList<>();
  private final Set<String> withMoney = new HashSet<>();
  private final Map<String, String> channels = new HashMap<>();
  private final Map<String, String> refunds = new HashMap<>();
  private final Map<String, Boolean> onReceipt = new HashMap<>();
  private final Map<Long, Long> totals = new HashMap<>();
  private long sales;
  private long returns;
  private long owed;
  private long apart;

  static MonthSums of(JournalFiles files) throws IOException {
    var sums = new MonthSums();
    var walked = Walk.all(files, (record, _, _) -> sums.read(record));
    if (!walked.isWhole()) {
      throw new AssertionError("the journal is not whole");
    }
    sums.end(sums.now());
    return sums;
  }

  private Sums now() {
    return shifts.getLast();
  }

  private void read(Written record) {
    try {
      record.batch().entries().forEach(entry -> add(entry, record));
    } catch (WrongText e) {
      throw new AssertionError(e);
    }
  }

  private void add(Entry entry, Written record) {
    switch (entry) {
      case Entry.ShiftOpened(var shift) -> {
        shifts.add(new Sums());
        now().figures.put("opening", shift.floatKept().minor());
      }
      case Entry.FloatCounted(var _, var count) ->
          now().figures.put("opening", count.total().minor());
      case Entry.PaymentAdded(var payment) -> channels.put(payment.number(), payment.channel());
      case Entry.PaymentMoved(var number, var channel, var _, var to) -> came(number, channel, to);
      case Entry.ReceiptIssued(var receipt) -> issued(receipt);
      case Entry.ReceiptCopied(var number, var _) ->
          now().add("COUNTS/counts.copies/", totals.getOrDefault(number, 0L));
      case Entry.RefundAdded(var refund) -> refunds.put(refund.number(), refund.payment());
      case Entry.RefundMoved back when back.to() instanceof RefundState.Done -> wentBack(back);
      case Entry.TransferPosted(var transfer) -> posted(transfer);
      case Entry.DrawerMoved(var move) -> now().add("moves", move.effect().minor());
      case Entry.DrawerCounted(var counting) ->
          now().figures.put("counted", counting.count().total().minor());
      case Entry.Audited(var row) when row.note().act() == Act.OVERRIDDEN ->
          now().add("EXCEPTIONS/exception/OVERRIDDEN", 1);
      case Entry.ShiftClosed(var _, var day) -> {
        now().day = day;
        now().markBefore = record.prev();
        end(now());
      }
      default -> {}
    }
  }

  private void came(String number, String channel, PaymentState to) {
    if (!to.hasMoney() || !withMoney.add(number)) {
      return;
    }
    switch (to) {
      case PaymentState.Paid(var proof, var late) -> {
        in(channel, proof.amount().minor());
        if (late) {
          now().add("CHANNELS/channel.late/" + channel, proof.amount().minor());
        }
      }
      case PaymentState.Disputed(var proof) -> {
        in(channel, proof.amount().minor());
        now().add("CHANNELS/channel.after-end/" + channel, proof.amount().minor());
      }
      default -> throw new AssertionError("money in " + to);
    }
  }

  private void in(String channel, long fen) {
    apart += fen;
    if (channel.equals("rounding")) {
      now().add("let go", fen);
    } else {
      tender("in", channel, fen);
    }
  }

  private void tender(String way, String channel, long fen) {
    now().add("TENDERS/tender." + way + "/" + channel, fen);
    now().add("TENDERS/tender.net/" + channel, fen);
    now().add("TENDERS/tenders.net/", fen);
    if (!channel.equals("cash") && !channel.equals("balance")) {
      now().add("CHANNELS/channel." + way + "/" + channel, fen);
      now().add("CHANNELS/channel.net/" + channel, fen);
    }
  }

  private void issued(Receipt receipt) {
    var total = receipt.total().minor();
    var topUp = receipt.lines().stream().anyMatch(line -> line.code().startsWith("TOPUP:"));
    now().firstReceipt = now().firstReceipt == 0 ? receipt.number() : now().firstReceipt;
    now().lastReceipt = receipt.number();
    totals.put(receipt.number(), total);
    for (var tender : receipt.tenders()) {
      onReceipt.put(tender.payment(), topUp);
      apart -= tender.amount().minor();
      now().add("SELLERS/sellers.sold/", tender.amount().minor());
    }
    if (topUp) {
      now().add("COUNTS/counts.top-ups/", 1);
      return;
    }
    sales += total;
    now().add("COUNTS/counts.receipts/", 1);
    receipt
        .lines()
        .forEach(line -> now().add("COUNTS/counts.items/", line.quantity().thousandths()));
    sold("gross", total);
    hour("sales", receipt.issuedAt(), total);
  }

  private void sold(String way, long fen) {
    now().add("SALES/sales." + way + "/", fen);
    now().add("SALES/sales.net/", fen);
    now().add("SALES/sales.total/", fen);
  }

  private void hour(String way, Instant at, long fen) {
    var hour = "%02d".formatted(at.atOffset(ZoneOffset.ofHours(8)).getHour());
    now().add("HOURS/hour." + way + "/" + hour, fen);
    now().add("HOURS/hours.net/", fen);
  }

  private void wentBack(Entry.RefundMoved back) {
    var payment = refunds.get(back.number());
    var fen = back.amount().minor();
    var byHand = back.number().substring(payment.length()).startsWith(BY_HAND);
    tender("back", byHand ? "cash" : channels.get(payment), -fen);
    var topUp = onReceipt.get(payment);
    if (topUp == null) {
      apart -= fen;
    } else if (!topUp) {
      returns += fen;
      now().add("COUNTS/counts.returns/", 1);
      sold("returns", -fen);
      hour("returns", back.at(), -fen);
    }
  }

  private void posted(Transfer transfer) {
    owed += transfer.toMember().minor();
    if (transfer.kind() == Transfer.Kind.CHANGE_KEPT) {
      now().add("change kept", transfer.toMember().minor());
    }
  }

  /// How everything stands when the shift is over, or as it is now.
  private void end(Sums sums) {
    var expected =
        sums.of("opening")
            + sums.of("TENDERS/tender.net/cash")
            + sums.of("change kept")
            + sums.of("moves");
    sums.figures.put("expected", expected);
    sums.figures.put("DRAWER/drawer.difference/", sums.of("counted") - expected);
    sums.figures.put("GRAND_TOTALS/grand.sales/", sales);
    sums.figures.put("GRAND_TOTALS/grand.returns/", -returns);
    sums.figures.put("GRAND_TOTALS/grand.net/", sales - returns);
    sums.figures.put("STORED_VALUE/stored.closing/", owed);
    sums.figures.put("APART/apart.closing/", apart);
    sums.figures.put("CROSS_CHECK/check.difference/", 0L);
  }

  /// Several shifts together: what flowed is added, what stands is as the last one left it.
  static Map<String, Long> together(List<Sums> some) {
    var all = new TreeMap<String, Long>();
    for (var one : some) {
      one.figures.forEach((figure, value) -> {
        if (figure.matches("(GRAND_TOTALS|STORED_VALUE|APART)/.*")) {
          all.put(figure, value);
        } else {
          all.merge(figure, value, Math::addExact);
        }
      });
    }
    return all;
  }
}
