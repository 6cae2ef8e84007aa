package saoma.ui.bankcard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import saoma.account.Binding;
import saoma.account.BoundCard;
import saoma.account.CardDesk;
import saoma.account.CardRules;
import saoma.account.FakeBank;
import saoma.account.Member;
import saoma.account.MemoryCards;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.View;

/// A till's window with the pane of bound cards over a bank in memory, and what it asked for. Made
/// on the JavaFX thread.
public final class BankTill implements BankExits {
  static final Money AMOUNT = Money.yuan("86.50");
  static final Member LI = new Member(1, "李娜", "13800001234", "");

  private final TestTill till;
  private final AtomicInteger numbers = new AtomicInteger();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T04:00:00Z"));
  final MemoryCards cards = new MemoryCards();
  final FakeBank bank = new FakeBank();
  final List<String> asked = new ArrayList<>();
  final List<String> pages = new ArrayList<>();
  final BankModel model;

  public BankTill(TestTill till) {
    this.till = till;
    var desk =
        new CardDesk(
            cards,
            bank,
            () -> Optional.of(bank),
            () -> new CardRules(Duration.ofSeconds(60), 5, Duration.ofHours(1), 3),
            now::get,
            _ -> "S%08d".formatted(numbers.incrementAndGet()));
    var door = new BankDoor(desk, pages::add);
    model = new BankModel(door, this, now::get, Away.real(), till.notices()::show);
    var views = till.views();
    views.offer(BankController.class, () -> new BankController(model, till.texts(), views));
  }

  public TestTill till() {
    return till;
  }

  void has(String kind, String lastFour, String phone) {
    var binding = new Binding("S%08d".formatted(numbers.incrementAndGet()), 1, now.get());
    cards.put(binding);
    cards.bound(
        binding,
        new BoundCard(
            binding.number(), 1, kind, lastFour, phone, "sealed T" + lastFour, now.get()));
  }

  void pay() {
    model.pay(LI, "sale-1", AMOUNT);
    till.views().open(View.BANK);
  }

  void look() {
    model.look(LI);
    till.views().open(View.BANK);
  }

  void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
    model.tick();
  }

  @Override
  public void pay(String digits) {
    asked.add("pay " + digits);
    till.views().close(View.BANK);
  }

  @Override
  public void left() {
    asked.add("left");
    till.views().close(View.BANK);
  }
}
