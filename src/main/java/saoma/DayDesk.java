package saoma;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.checkout.CloseWish;
import saoma.checkout.Guess;
import saoma.checkout.ShiftDesk;
import saoma.checkout.ShiftReply;
import saoma.device.ReceiptPrinter.Printed;
import saoma.device.ReportPrinter;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.operator.OperatorDesk;
import saoma.report.Page;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.shift.Behind;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Period;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.XReport;
import saoma.store.JournalBehind;
import saoma.store.journal.FolderFiles;
import saoma.ui.Notice;
import saoma.ui.day.DayDoor;

/// The shift as the screens of the day see it: whoever is at the till counts.
record DayDesk(
    ShiftDesk shifts,
    OperatorDesk people,
    ReportFolder reports,
    ReportPrinter printer,
    CashPapers papers,
    Behind behind)
    implements DayDoor {
  /// More would not be read.
  private static final int GUESSES = 4;

  static DayDesk of(Services services, Consumer<Notice> notices) {
    return new DayDesk(
        services.shiftDesk,
        services.staff.desk(),
        new ReportFolder(services.home.reports()),
        services.printer,
        new CashPapers(services::settings, services.printer, notices),
        new JournalBehind(services.books, new FolderFiles(services.home.journal())));
  }

  @Override
  public Optional<Shift> shift() {
    return shifts.shift();
  }

  @Override
  public Optional<XReport> x() {
    return shifts.x();
  }

  @Override
  public List<Sealed> zs(LocalDate from, LocalDate to) {
    return shifts.zs(from, to);
  }

  @Override
  public Optional<Sealed> z(long number) {
    return shifts.z(number);
  }

  @Override
  public Period day(LocalDate day) {
    return shifts.day(day);
  }

  @Override
  public Period month(YearMonth month) {
    return shifts.month(month);
  }

  @Override
  public ShiftReply<Shift> open(Count counted) {
    return shifts.open(counted, people.by());
  }

  @Override
  public ShiftReply<DrawerMove> move(
      DrawerMove.Kind kind, Money amount, String reason, Grant grant) {
    var reply = shifts.move(kind, amount, reason, grant);
    if (reply instanceof ShiftReply.Done<DrawerMove>(var move)) {
      papers.moved(move);
    }
    return reply;
  }

  @Override
  public List<DrawerMove> moves() {
    return shifts.moves();
  }

  @Override
  public ShiftReply<Counting> count(Count count) {
    return shifts.count(count, people.by());
  }

  @Override
  public List<Guess> guesses(Counting counting) {
    return shifts.guesses(counting, GUESSES);
  }

  @Override
  public ShiftReply<Sealed> close(CloseWish wish, Grant grant) {
    var reply = shifts.close(wish, grant);
    if (reply instanceof ShiftReply.Done<Sealed>(var z)) {
      papers.closed(z);
    }
    return reply;
  }

  @Override
  public Printed print(Page page) {
    return switch (page) {
      case Page.Now(var report) -> printer.print(new XReport(report));
      case Page.Closed(var sealed, _) -> printer.print(sealed);
      case Page.Nothing _, Page.Day _, Page.Month _ -> new Printed.Failed("no X and no Z");
    };
  }

  @Override
  public Path save(Sheet sheet, String name, SheetFormat format) throws IOException {
    return reports.save(sheet, name, format);
  }
}
