package saoma.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.money.Money;

/// The goods of a small shop that a new till starts with, so that there is something to sell in the
/// first minute. They are our own and carry in-store codes, which belong to no company.
public final class Shelf {
  private static final String FILE = "/catalogue/shelf.tsv";

  private Shelf() {}

  public static List<Product> builtIn() {
    try (var in = Shelf.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Shelf::product).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Product product(String line) {
    var cells = line.split("\t", -1);
    return new Product(
        cells[0], cells[1], cells[2], cells[3], Money.yuan(cells[4]), cells[5], null);
  }
}
