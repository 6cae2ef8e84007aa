package saoma.ui.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.money.Money;
import saoma.rehearse.Customer;
import saoma.rehearse.Deed;
import saoma.rehearse.Facts;
import saoma.rehearse.Judge;
import saoma.rehearse.Mark;
import saoma.rehearse.Result;
import saoma.ui.Away;

/// Lets customers come one after another, and looks at the books to see how they were served. On
/// the JavaFX thread.
public final class RehearsalModel {
  private static final long SECOND = 1_000_000_000L;

  /// So long the verdict stands before the next customer comes.
  private static final long STAYS = 4 * SECOND;

  /// How often the code on a phone is read again.
  private static final long RENEWS = 10 * SECOND;

  /// Whoever says something else once all goods are rung up.
  private static final Set<String> SPEAKS_AGAIN =
      Set.of("mind", "price", "alipay", "wechat", "unknown", "leaves");

  private final List<Customer> script;
  private final RehearsalDoor door;
  private final Away away;
  private final LongSupplier nanos;
  private final List<Result> results = new ArrayList<>();
  private final ReadOnlyObjectWrapper<RehearsalPage> page =
      new ReadOnlyObjectWrapper<>(new RehearsalPage(0, "", "", List.of(), false, List.of()));
  private long came;
  private long ended;
  private long coded;
  private long since;
  private long brought;
  private Money bought = Money.fen(0);
  private boolean asking;

  /// @param nanos of a clock that only goes on
  public RehearsalModel(List<Customer> script, RehearsalDoor door, Away away, LongSupplier nanos) {
    this.script = List.copyOf(script);
    this.door = door;
    this.away = away;
    this.nanos = nanos;
  }

  ReadOnlyObjectProperty<RehearsalPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  List<Customer> script() {
    return script;
  }

  /// Who stands there; empty before the first and after the last one.
  List<Customer> now() {
    var nth = page.get().nth();
    return nth < 1 || nth > script.size() ? List.of() : List.of(script.get(nth - 1));
  }

  RehearsalDoor.Ware ware(String code) {
    return door.ware(code);
  }

  /// Lets the first customer in.
  public void begin() {
    comes(1);
  }

  private void comes(int nth) {
    if (nth > script.size()) {
      page.set(new RehearsalPage(nth, "", "", List.of(), true, results));
      return;
    }
    var customer = script.get(nth - 1);
    came = nanos.getAsLong();
    coded = came;
    asking = true;
    page.set(new RehearsalPage(nth, says(customer, ".hello"), "", List.of(), false, results));
    away.run(
        () -> new Coming(door.newestOrder(), door.code(customer)),
        coming -> {
          since = coming.newest();
          asking = false;
          door.comes(customer);
          var now = page.get();
          page.set(new RehearsalPage(nth, now.says(), coming.code(), List.of(), false, results));
        },
        () -> asking = false);
  }

  private record Coming(long newest, String code) {}

  private static String says(Customer customer, String moment) {
    return "rehearse." + customer.name() + moment;
  }

  /// A customer says something by themselves.
  public void claims(Customer customer) {
    if (now().contains(customer) && !page.get().over()) {
      speak(says(customer, ".claims"));
    }
  }

  private void speak(String key) {
    var now = page.get();
    if (!now.says().equals(key)) {
      page.set(
          new RehearsalPage(now.nth(), key, now.code(), now.marks(), now.over(), now.results()));
    }
  }

  /// Looks at the till and its books. Called again and again.
  public void look() {
    var here = now();
    if (here.isEmpty() || asking) {
      return;
    }
    var customer = here.getFirst();
    if (page.get().over()) {
      if (nanos.getAsLong() - ended > STAYS && door.isFree()) {
        comes(page.get().nth() + 1);
      }
      return;
    }
    var laid = SPEAKS_AGAIN.contains(customer.name()) && door.pieces() >= customer.pieces();
    if (laid && page.get().says().equals(says(customer, ".hello"))) {
      speak(says(customer, ".laid"));
    }
    if (customer.deed() == Deed.SHOWS_WECHAT && nanos.getAsLong() - coded > RENEWS) {
      renew(customer);
      return;
    }
    asking = true;
    away.run(
        () -> door.facts(since, customer.deed() == Deed.REFUND ? brought : 0),
        facts -> seen(customer, facts),
        () -> asking = false);
  }

  /// A wallet's code lives for a minute.
  private void renew(Customer customer) {
    asking = true;
    coded = nanos.getAsLong();
    away.run(
        () -> door.code(customer),
        code -> {
          asking = false;
          var now = page.get();
          if (!now.code().equals(code)) {
            page.set(
                new RehearsalPage(
                    now.nth(), now.says(), code, now.marks(), now.over(), now.results()));
          }
        },
        () -> asking = false);
  }

  private void seen(Customer customer, Facts facts) {
    asking = false;
    if (now().contains(customer) && !page.get().over() && Judge.isOver(customer, facts)) {
      ends(customer, facts);
    }
  }

  private void ends(Customer customer, Facts facts) {
    var marks = Judge.marks(customer, facts, code -> door.ware(code).price().minor(), bought);
    if (brought == 0 && !facts.receipts().isEmpty()) {
      brought = facts.receipts().getFirst().number();
      bought = facts.receipts().getFirst().total();
    }
    ended = nanos.getAsLong();
    results.add(new Result(customer, marks, (ended - came) / SECOND));
    var right = marks.stream().allMatch(mark -> mark.kind().isRight());
    var now = page.get();
    page.set(
        new RehearsalPage(
            now.nth(), right ? "rehearse.thanks" : "rehearse.hm", "", marks, true, results));
  }

  /// The next customer, also where this one was not served.
  public void next() {
    var here = now();
    if (here.isEmpty() || asking) {
      return;
    }
    if (page.get().over()) {
      if (door.isFree()) {
        comes(page.get().nth() + 1);
      }
      return;
    }
    var customer = here.getFirst();
    asking = true;
    away.run(
        () -> door.facts(since, customer.deed() == Deed.REFUND ? brought : 0),
        facts -> {
          asking = false;
          ends(customer, facts);
        },
        () -> asking = false);
  }

  /// Lays something under the scanner.
  void scan(String code) {
    if (!page.get().over()) {
      door.scan(code);
    }
  }

  /// What was right and wrong of all customers.
  static List<Mark> wrong(List<Result> results) {
    return results.stream()
        .flatMap(one -> one.marks().stream())
        .filter(mark -> !mark.kind().isRight())
        .toList();
  }
}
