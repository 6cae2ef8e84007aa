package saoma.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import saoma.account.Transfer;
import saoma.payment.PaymentState;
import saoma.payment.RefundState;
import saoma.store.CannotOpen.Reason;
import saoma.store.journal.Batch;
import saoma.store.journal.Entry;
import saoma.store.journal.Entry.*;
import saoma.store.journal.Head;
import saoma.store.journal.JournalFiles;

/// Compares a database with a journal, and changes neither: how far each has come, whether every
/// payment stands in the database as the journal has it, whether the payment journal inside the
/// database is whole.
public final class BooksCheck {
  /// More than a person reads.
  private static final int MOST_DIFFERENCES = 20;

  private final Map<String, Last> payments = new HashMap<>();
  private final Map<String, LastRefund> refunds = new HashMap<>();
  private final Map<String, Long> holds = new HashMap<>();
  private final Map<String, Long> payouts = new HashMap<>();
  private final PortionCheck portions = new PortionCheck();
  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<Long, String> closed = new HashMap<>();
  private long audited;

  /// How the two stand.
  public sealed interface Result {
    /// There is no database here.
    record NoDatabase() implements Result {}

    /// A till has it open.
    record InUse() implements Result {}

    record CannotRead(Reason reason) implements Result {}

    /// It never had a journal.
    record NoHead() implements Result {}

    /// Each has what the other has, but for the differences.
    record Level(List<String> differences) implements Result {
      public Level {
        differences = List.copyOf(differences);
      }
    }

    /// The next start gives these records to the database.
    record DatabaseBehind(long records) implements Result {}

    /// The journal lacks records that the database has.
    record JournalBehind(long records) implements Result {}

    /// The database has come to a record that reads otherwise in the journal.
    record Different(long seq) implements Result {}
  }

  /// A payment as its newest entry left it.
  private record Last(long version, Class<? extends PaymentState> state) {}

  /// A refund as its newest entry left it.
  private record LastRefund(long version, Class<? extends RefundState> state) {}

  /// Takes every record of the journal, in its order, before the comparison.
  public Consumer<Batch> records() {
    return batch -> batch.entries().forEach(this::take);
  }

  private void take(Entry entry) {
    switch (entry) {
      case PaymentAdded(var p) ->
          payments.put(p.number(), new Last(p.version(), p.state().getClass()));
      case PaymentMoved m -> payments.put(m.number(), new Last(m.version() + 1, m.to().getClass()));
      case RefundAdded(var r) ->
          refunds.put(r.number(), new LastRefund(r.version(), r.state().getClass()));
      case RefundMoved m ->
          refunds.put(m.number(), new LastRefund(m.version() + 1, m.to().getClass()));
      case HoldAdded(var h) -> holds.put(h.number(), h.version());
      case HoldMoved m -> holds.put(m.number(), m.version() + 1);
      case PayoutAdded(var p) -> payouts.put(p.number(), p.version());
      case PayoutMoved m -> payouts.put(m.number(), m.version() + 1);
      case PortionAdded e -> portions.saw(e);
      case PortionMoved e -> portions.saw(e);
      case TakenBack e -> portions.saw(e);
      case TransferPosted(var transfer) -> transfers.add(transfer);
      case Audited(var row) -> audited = row.seq();
      case ShiftClosed(var z, _) -> closed.put(z.number(), z.hash());
      case Anchored _,
          OrderOpened _,
          OrderRefrozen _,
          OrderDerived _,
          NumberTaken _,
          PaymentReleased _,
          RulingAdded _,
          HoldCaptured _,
          RulingDecided _,
          OperatorPut _,
          RightsPut _,
          EventNoted _,
          MemberAdded _,
          MemberChanged _,
          BalanceClaimed _,
          BalanceDropped _,
          DifferenceExplained _,
          ShiftOpened _,
          Tallied _,
          DaysSummed _,
          FloatCounted _,
          DrawerMoved _,
          DrawerCounted _,
          ReceiptIssued _,
          ReceiptCopied _ -> {}
    }
  }

  public Result compare(Path file, JournalFiles files) throws IOException {
    if (!Database.exists(file)) {
      return new Result.NoDatabase();
    }
    try (var database = Database.openReadOnly(file)) {
      return compare(database, files);
    } catch (CannotOpen e) {
      return e.reason() == Reason.IN_USE ? new Result.InUse() : new Result.CannotRead(e.reason());
    } catch (JdbiException | IllegalStateException e) {
      return new Result.CannotRead(Reason.DAMAGED);
    }
  }

  private Result compare(Database database, JournalFiles files) throws IOException {
    var head = database.call(h -> new MoneyHead(h).readIfThere());
    if (head.isEmpty()) {
      return new Result.NoHead();
    }
    var standing = Standing.of(head.orElse(Head.NONE), files);
    if (standing.ahead() < 0) {
      return new Result.JournalBehind(-standing.ahead());
    }
    if (!standing.known() && !standing.isLevel()) {
      return new Result.Different(standing.database().seq());
    }
    return standing.ahead() > 0
        ? new Result.DatabaseBehind(standing.ahead())
        : new Result.Level(differences(DurableTx.looking(database)));
  }

  private List<String> differences(DurableTx books) {
    var found = new ArrayList<String>();
    new Journals(books)
        .firstBroken()
        .ifPresent(broken ->
            found.add("row " + broken.seq() + " of the payment journal: " + broken.fault()));
    new AuditCheck(books)
        .firstBroken()
        .ifPresent(
            broken -> found.add("row " + broken.seq() + " of the audit log: " + broken.fault()));
    if (audited > 0 && books.look(h -> new Counters(h).given(Counters.Name.AUDIT)) < audited) {
      found.add("the audit log ends before the journal's row " + audited);
    }
    found.addAll(books.look(ShiftCheck::faults));
    found.addAll(books.look(DayCheck::faults));
    found.addAll(books.look(LineCheck::faults));
    for (var one : closed.entrySet()) {
      var stored = books.read(pages -> pages.shifts().z(one.getKey()));
      if (stored.filter(z -> z.hash().equals(one.getValue())).isEmpty()) {
        found.add("Z " + one.getKey() + " is not as the journal has it");
      }
    }
    for (var one : payments.entrySet()) {
      if (found.size() == MOST_DIFFERENCES) {
        break;
      }
      var stored = books.read(pages -> pages.payments().byNumber(one.getKey()));
      var last = stored.map(p -> new Last(p.version(), p.state().getClass()));
      if (last.filter(one.getValue()::equals).isEmpty()) {
        found.add("payment " + one.getKey() + " is not as the journal has it");
      }
    }
    for (var one : refunds.entrySet()) {
      if (found.size() == MOST_DIFFERENCES) {
        break;
      }
      var stored = books.read(pages -> pages.refunds().byNumber(one.getKey()));
      var last = stored.map(r -> new LastRefund(r.version(), r.state().getClass()));
      if (last.filter(one.getValue()::equals).isEmpty()) {
        found.add("refund " + one.getKey() + " is not as the journal has it");
      }
    }
    for (var one : holds.entrySet()) {
      if (found.size() == MOST_DIFFERENCES) {
        break;
      }
      var stored = books.read(pages -> pages.holds().byNumber(one.getKey()));
      if (stored.filter(h -> h.version() == one.getValue()).isEmpty()) {
        found.add("hold " + one.getKey() + " is not as the journal has it");
      }
    }
    for (var one : payouts.entrySet()) {
      if (found.size() == MOST_DIFFERENCES) {
        break;
      }
      var stored = books.read(pages -> pages.payouts().byNumber(one.getKey()));
      if (stored.filter(p -> p.version() == one.getValue()).isEmpty()) {
        found.add("payout " + one.getKey() + " is not as the journal has it");
      }
    }
    portions.differences(books, MOST_DIFFERENCES, found);
    for (var one : transfers) {
      if (found.size() == MOST_DIFFERENCES) {
        break;
      }
      var stored = books.read(pages -> pages.accounts().byNumber(one.number()));
      if (stored.filter(one::equals).isEmpty()) {
        found.add("transfer " + one.number() + " is not as the journal has it");
      }
    }
    return found;
  }
}
