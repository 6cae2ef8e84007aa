package saoma.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.rehearse.Customer.Good;

/// The customers in the order in which they come.
public final class Script {
  private static final String FILE = "/rehearsal/customers.tsv";

  private Script() {}

  public static List<Customer> usual() {
    try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(FILE), FILE)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Script::customer).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Customer customer(String line) {
    var cells = line.split("\t", -1);
    return new Customer(
        cells[0],
        goods(cells[1]),
        goods(cells[2]),
        Deed.valueOf(cells[3]),
        money(cells[4]),
        money(cells[5]));
  }

  private static List<Good> goods(String cell) {
    return Stream.of(cell.split(" ")).filter(one -> !one.isEmpty()).map(Script::good).toList();
  }

  private static Good good(String text) {
    var star = text.indexOf('*');
    return new Good(text.substring(0, star), Long.parseLong(text.substring(star + 1)));
  }

  private static @Nullable Money money(String cell) {
    return cell.isEmpty() ? null : Money.yuan(cell);
  }
}
