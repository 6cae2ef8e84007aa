package saoma.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Created;
import saoma.store.journal.JournalFiles;
import saoma.store.journal.MoneyJournal;
import saoma.store.power.ForgetfulDisk;

/// A till's books on a real file, and the values the tests write into them.
final class Till implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456789Z");

  final Database database;
  final DurableTx books;
  final List<String> halts = new ArrayList<>();

  private Till(Database database) {
    this(database, null);
  }

  private Till(Database database, MoneyJournal journal) {
    this.database = database;
    books = new DurableTx(database, "07", (what, _) -> halts.add(what), journal);
  }

  /// With a money journal, after the two were brought together.
  static Till with(JournalFiles files, Path folder, List<Recovered> told) {
    return with(files, folder, told, UnaryOperator.identity());
  }

  static Till with(
      JournalFiles files,
      Path folder,
      List<Recovered> told,
      UnaryOperator<java.sql.Connection> wrap) {
    PreparedDatabase.in(file(folder));
    var database = Database.open(file(folder), Database.SAFE, wrap);
    try {
      var started = JournalStart.with(database, files, InstantSource.fixed(NOON));
      told.add(started.recovered());
      return new Till(database, started.journal());
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /// On a disk that forgets, with its money journal.
  static Till on(ForgetfulDisk disk) {
    var database = Database.openOn(disk);
    try {
      var started = JournalStart.with(database, disk.journal(), InstantSource.fixed(NOON));
      return new Till(database, started.journal());
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  static Till at(Path folder) {
    PreparedDatabase.in(file(folder));
    return new Till(Database.open(file(folder)));
  }

  static Till at(Path folder, UnaryOperator<java.sql.Connection> wrap) {
    PreparedDatabase.in(file(folder));
    return new Till(Database.open(file(folder), Database.SAFE, wrap));
  }

  static Path file(Path folder) {
    return folder.resolve("data").resolve("till");
  }

  <T> T does(Function<Pages, T> work) {
    return books.durable(work);
  }

  Order order() {
    return does(p -> p.orders().open("sale-" + sales(p), cart(), NOON));
  }

  private static long sales(Pages pages) {
    return pages.orders().latest(1).stream().mapToLong(Order::id).sum();
  }

  /// A stored attempt for an order, in the given state.
  Payment payment(Order order, PaymentState state) {
    return does(p -> {
      var payment = attempt(p.payments().nextNumber(NOON), order, state);
      p.payments().add(payment);
      return payment;
    });
  }

  Payment payment(Order order) {
    return payment(order, new Created());
  }

  boolean moves(Payment read, PaymentState to) {
    return does(p -> p.payments().move(read, to));
  }

  static Payment attempt(String number, Order order, PaymentState state) {
    return new Payment(
        number,
        order.id(),
        "alipay",
        order.total(),
        "小店 \"№1\"",
        state,
        0,
        NOON,
        NOON.plus(Duration.ofMinutes(5)),
        NOON.plus(Duration.ofMinutes(6)),
        NOON.plus(Duration.ofHours(2)));
  }

  static Receipt receipt(Order order, Payment payment) {
    return new Receipt(
        0,
        "07",
        "小店",
        order.id(),
        NOON.plusSeconds(31),
        order.lines(),
        order.total(),
        List.of(
            new Tender(
                "alipay",
                order.total(),
                payment.number(),
                "2026112322001400001" + payment.tail(),
                NOON.plusSeconds(30))),
        0);
  }

  static Cart cart() {
    return Cart.EMPTY
        .add("6901028300056", "可乐 500ml", "Cola 500 ml", Quantity.pieces(2), Money.fen(350))
        .add("2000001", "苹果", "", Quantity.parse("0.355"), Money.yuan("12.80"));
  }

  @Override
  public void close() {
    database.close();
  }
}
