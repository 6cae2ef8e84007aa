package saoma.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saoma.checkout.Books;
import saoma.order.Order;
import saoma.order.Receipt;
import saoma.payment.Payment;

/// `saoma orders`: every order with its payments and its receipt, newest first. Reads the books
/// while no till has them open.
@Command(
    name = "orders",
    description = "Lists the orders with their payments, newest first.",
    mixinStandardHelpOptions = true)
public final class OrdersCommand implements Callable<Integer> {
  private final TillOpener opener;
  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  /// An order with what belongs to it.
  record Entry(Order order, List<Payment> payments, Optional<Receipt> receipt) {}

  public OrdersCommand(TillOpener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    try (var till = opener.open(common.home())) {
      print(till.books(), line.getOut(), line.getErr());
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      line.getErr().println(e.words());
      return ExitCode.FAILED;
    }
  }

  private void print(Books books, PrintWriter out, PrintWriter err) {
    var orders = books.read(pages -> pages.orders().latest(Integer.MAX_VALUE));
    for (var order : orders) {
      var entry =
          books.read(pages ->
              new Entry(
                  order,
                  pages.payments().ofOrder(order.id()),
                  pages.receipts().byOrder(order.id())));
      out.println(common.json() ? OrderText.json(entry) : OrderText.words(entry));
    }
    out.flush();
    err.println(orders.size() == 1 ? "1 order" : orders.size() + " orders");
  }
}
