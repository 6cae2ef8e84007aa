package saoma.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.ShownCode;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.JournalStart;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.Head;
import saoma.store.journal.MoneyJournal;

/// Sales that would survive a power cut, beside what the disk and H2 do by themselves. A sale is
/// three forced transactions, as at the counter: begun, code shown, paid with its receipt.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DurableBenchmark {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Cart CART =
      Cart.EMPTY
          .add("6901028300056", "可乐 500ml", "Cola 500 ml", Quantity.pieces(2), Money.fen(350))
          .add("2000001", "苹果", "Apples", Quantity.parse("0.355"), Money.yuan("12.80"));
  private static final int BLOCK = 4096;
  private static final int BLOCKS = 4096;

  private Path folder;
  private Database database;
  private MoneyJournal journal;
  private DurableTx books;
  private Database without;
  private DurableTx unjournaled;
  private MoneyJournal alone;
  private Connection bare;
  private FileChannel file;
  private ByteBuffer block;
  private long count;

  @Setup(Level.Trial)
  public void open() throws IOException, SQLException {
    folder = Files.createTempDirectory(Path.of("target"), "durable");
    var clock = InstantSource.fixed(NOON);
    database = Database.open(folder.resolve("till"));
    journal =
        JournalStart.with(database, new FolderFiles(folder.resolve("journal")), clock).journal();
    books = new DurableTx(database, "01", Halt.jvm(), journal);
    without = Database.open(folder.resolve("without"));
    unjournaled = new DurableTx(without, "01", Halt.jvm());
    alone = MoneyJournal.begin(new FolderFiles(folder.resolve("alone")), clock, Head.NONE);
    bare =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve("bare").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
    bare.setAutoCommit(false);
    execute("create table sale (id bigint primary key, text varchar)");
    block = ByteBuffer.allocateDirect(BLOCK);
    file =
        FileChannel.open(
            folder.resolve("blocks"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    for (var i = 0; i < BLOCKS; i++) {
      file.write(block.clear(), (long) i * BLOCK);
    }
    file.force(true);
  }

  @TearDown(Level.Trial)
  public void close() throws IOException, SQLException {
    database.close();
    journal.close();
    without.close();
    alone.close();
    bare.close();
    file.close();
    try (var files = Files.walk(folder)) {
      for (var one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /// One sale, with the money journal.
  @Benchmark
  public Payment sale() {
    return sale(books);
  }

  /// The same without the journal: what the journal costs.
  @Benchmark
  public Payment saleWithoutJournal() {
    return sale(unjournaled);
  }

  /// One record of about a kilobyte, forced.
  @Benchmark
  public Head journalAppend() throws IOException {
    var order =
        new saoma.order.Order(1, "s", NOON, CART.lines(), CART.total(), OrderState.OPEN, null);
    return alone.append(
        List.of(
            new saoma.store.journal.Entry.OrderOpened(order),
            new saoma.store.journal.Entry.NumberTaken("SABCD01261123000001", NOON)));
  }

  /// H2 alone: one row, `commit`, `checkpoint sync`.
  @Benchmark
  public long referenceBareH2() throws SQLException {
    try (var insert = bare.prepareStatement("insert into sale values (?, ?)")) {
      insert.setLong(1, count++);
      insert.setString(2, "S0000000000000000001");
      insert.executeUpdate();
    }
    bare.commit();
    execute("checkpoint sync");
    return count;
  }

  /// The disk alone: 4 KiB written over in a file that has its length, and forced.
  @Benchmark
  public long referenceForcedBlock() throws IOException {
    file.write(block.clear(), count++ % BLOCKS * BLOCK);
    file.force(false);
    return count;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = bare.createStatement()) {
      statement.execute(sql);
    }
  }

  private Payment sale(DurableTx tx) {
    var name = "sale " + count++;
    var begun = tx.durable(pages -> begun(pages, name));
    var code = new ShownCode("https://qr.alipay.com/bax03190uxd47wbekffy6033", NOON);
    var shown =
        tx.durable(p -> moved(p, begun, new PaymentEvent.CodeIssued(code), new Awaiting(code)));
    return tx.durable(pages -> paid(pages, shown));
  }

  private static Payment begun(Pages pages, String sale) {
    var order = pages.orders().open(sale, CART, NOON);
    var created =
        new Payment(
            pages.payments().nextNumber(NOON),
            order.id(),
            "alipay",
            order.total(),
            "Saoma " + order.id(),
            new Created(),
            0,
            NOON,
            NOON,
            NOON,
            NOON);
    pages.payments().add(created);
    return moved(pages, created, new PaymentEvent.Submitted(), new Awaiting(null));
  }

  private static Payment moved(Pages pages, Payment read, PaymentEvent event, PaymentState to) {
    if (!pages.payments().move(read, to)) {
      throw new IllegalStateException("not moved");
    }
    pages.journal().append(NOON, read.number(), event, read.state(), to, "{}");
    return read.moved(to);
  }

  private static Payment paid(Pages pages, Payment payment) {
    var proof = new Proof("2026112322001400001" + payment.tail(), NOON, payment.amount());
    var paid = moved(pages, payment, new PaymentEvent.ChannelPaid(proof), new Paid(proof, false));
    pages.orders().derive(paid.orderId(), OrderState.SETTLED, List.of(paid.number()));
    var order = pages.orders().byId(paid.orderId()).orElseThrow();
    pages
        .receipts()
        .issue(
            new Receipt(
                0,
                "01",
                "Saoma",
                order.id(),
                NOON,
                order.lines(),
                order.total(),
                List.of(
                    new Tender("alipay", order.total(), paid.number(), proof.tradeNumber(), NOON)),
                0));
    return paid;
  }
}
