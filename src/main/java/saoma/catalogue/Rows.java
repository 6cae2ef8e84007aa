package saoma.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one after another, so that a file of any length needs the memory of one row.
interface Rows extends Closeable {
  /// The next row; null at the end. Comments and empty lines are left out, their numbers are not.
  ///
  /// @throws UnreadableFile if there is no reading on
  @Nullable Row next() throws IOException;

  /// The part that was read, as `ImportProgress` has it.
  int permille();

  /// One row, and why it cannot be used if that is known already.
  record Row(long number, List<Cell> cells, ImportReport.@Nullable Reason broken) {}

  /// A cell. `number` where a sheet holds it as a number: then its text is exact to fifteen digits,
  /// which is what Excel keeps, and zeros at the front are lost.
  record Cell(String text, boolean number) {}

  /// A file that is not what it should be.
  final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1;
    private final ImportReport.Trouble trouble;

    UnreadableFile(ImportReport.Trouble trouble, @Nullable Throwable cause) {
      super(trouble.name(), cause);
      this.trouble = trouble;
    }

    ImportReport.Trouble trouble() {
      return trouble;
    }
  }
}
