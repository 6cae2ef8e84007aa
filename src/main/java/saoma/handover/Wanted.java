package saoma.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.money.Quantity;

/// What a program asks for, well formed and not yet compared with the catalogue.
///
/// @param total what the program thinks that it comes to; null if it does not say
/// @param deadline until when somebody must have taken it up; null for the usual time
/// @param success called when it is paid; empty for nobody
/// @param failure called when it will not be paid; empty for nobody
record Wanted(
    String number,
    List<Line> lines,
    @Nullable Money total,
    @Nullable Instant deadline,
    String success,
    String failure) {
  Wanted {
    lines = List.copyOf(lines);
  }

  /// One line.
  sealed interface Line {}

  /// A product of the catalogue.
  ///
  /// @param price of one, as the program has it; null if it does not say
  record ByCode(String code, Quantity quantity, @Nullable Money price) implements Line {}

  /// Something that the catalogue does not know.
  record ByAmount(String name, Money amount) implements Line {}
}
