package saoma.ui.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import saoma.checkout.CloseWish;
import saoma.checkout.Guess;
import saoma.checkout.ShiftReply;
import saoma.device.ReceiptPrinter.Printed;
import saoma.money.Money;
import saoma.operator.Grant;
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

/// What the screens of the day need. Blocks on the database and on the disk.
public interface DayDoor {
  Optional<Shift> shift();

  Optional<XReport> x();

  /// Of these business days, in their order.
  List<Sealed> zs(LocalDate from, LocalDate to);

  Optional<Sealed> z(long number);

  Period day(LocalDate day);

  Period month(YearMonth month);

  /// What the figures were counted from.
  Behind behind();

  ShiftReply<Shift> open(Count counted);

  /// @param grant who may open the drawer
  ShiftReply<DrawerMove> move(DrawerMove.Kind kind, Money amount, String reason, Grant grant);

  List<DrawerMove> moves();

  ShiftReply<Counting> count(Count count);

  /// What could explain the difference of a count.
  List<Guess> guesses(Counting counting);

  /// @param grant who may close
  ShiftReply<Sealed> close(CloseWish wish, Grant grant);

  /// Prints an X or a Z; nothing but paper hangs on how that goes.
  Printed print(Page page);

  /// Writes a report into the shop's folder for reports.
  ///
  /// @param name of the file, without what the format adds
  /// @throws IOException when it cannot be written
  Path save(Sheet sheet, String name, SheetFormat format) throws IOException;
}
