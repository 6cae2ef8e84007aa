package saoma.ui.member;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import saoma.account.AccountRules;
import saoma.account.Bonuses;
import saoma.account.CodeDesk;
import saoma.account.Gatekeeper;
import saoma.account.Member;
import saoma.account.MemberDesk;
import saoma.account.MemoryAccounts;
import saoma.account.PasswordHash;
import saoma.account.Purse;
import saoma.account.TopUps;
import saoma.money.Money;
import saoma.settings.DisplaySettings;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.Guests;

/// A till's window with the member screen and the pad over accounts in memory, and what they asked
/// for. Made on the JavaFX thread.
public final class MemberTill implements MemberExits, PadExits {
  static final String CODE = "483920";
  static final String PASSWORD = "193746";
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final TestTill till;
  final MemoryAccounts books = new MemoryAccounts();
  final List<String> asked = new ArrayList<>();
  final List<String> sms = new ArrayList<>();
  final MemberModel model;
  final PadModel pad;
  final CustomerModel customer = new CustomerModel();
  final Member li;

  public MemberTill(Language language) {
    till = new TestTill(language);
    var rules = new AccountRules(Bonuses.parse("100=10"), Money.yuan("500"), Money.yuan("800"));
    var clock = InstantSource.fixed(NOON);
    var codes = new CodeDesk(books, clock, new Plain(), () -> CODE, this::send, "code "::concat);
    var gate = new Gatekeeper(books, () -> rules, clock, new Plain(), codes);
    var door = new MemberDoor(new MemberDesk(books, clock), gate, codes);
    model = new MemberModel(door, this, Away.real(), till.notices()::show);
    pad = new PadModel(door, this, Away.real(), till.notices()::show);
    var views = till.views();
    views.offer(
        MemberController.class, () -> new MemberController(model, till.texts(), ZoneOffset.UTC));
    views.offer(PadController.class, () -> new PadController(pad, till.texts()));
    li = books.add(new Member(0, "李娜", "13800001234", "M:1001"));
    books.add(new Member(0, "李小明", "13900005678", ""));
    lived(new Purse(books, () -> rules, clock));
  }

  /// Something for the statement.
  private void lived(Purse purse) {
    var paid = Map.of("wechat", Money.yuan("300"));
    TopUps.post(books, 1, "S1T", li.id(), paid, Bonuses.parse("300=40"), NOON);
    books.claim("S2", li.id());
    purse.take("S2", Money.yuan("86.50"));
    purse.giveBack("S2", "S2R01", Money.yuan("6.50"));
    TopUps.keepChange(books, 3, "S3K", li.id(), "cash", Money.yuan("0.35"), NOON);
  }

  private boolean send(String phone, String text) {
    return sms.add(phone + " " + text);
  }

  public TestTill till() {
    return till;
  }

  void open(boolean toPay) {
    model.open(toPay);
    till.views().show(View.MEMBER);
  }

  void pay(Money amount, boolean hasPassword) {
    pad.pay(li, hasPassword, "sale-1", amount);
    till.views().open(View.PAD);
  }

  @Override
  public void back() {
    asked.add("back");
  }

  @Override
  public void choose(Member member) {
    asked.add("choose " + member.id());
  }

  @Override
  public boolean topUp(Member member, Money amount) {
    asked.add("top up " + member.id() + " " + amount);
    return amount.compareTo(Money.yuan("999")) < 0;
  }

  @Override
  public boolean tell(Member member, Money balance) {
    var called = Guests.called(member, DisplaySettings.FRESH).orElse("");
    return customer.tell(new CustomerPage.Balance(called, balance));
  }

  @Override
  public void tellNoMore() {
    customer.tellNoMore();
  }

  @Override
  public void setPassword(Member member) {
    pad.setPassword(member);
    till.views().open(View.PAD);
  }

  @Override
  public void cards(Member member) {
    asked.add("cards " + member.id());
  }

  @Override
  public void permitted() {
    asked.add("permitted");
    till.views().close(View.PAD);
  }

  @Override
  public void passwordSet() {
    asked.add("password set");
    till.views().close(View.PAD);
  }

  @Override
  public void closed() {
    asked.add("closed");
    till.views().close(View.PAD);
  }

  /// A hash that costs nothing.
  private static final class Plain implements PasswordHash {
    @Override
    public String of(char[] secret) {
      return "plain " + new String(secret);
    }

    @Override
    public boolean matches(char[] secret, String hash) {
      return of(secret).equals(hash);
    }

    @Override
    public String again(char[] secret, String hash) {
      return of(secret);
    }
  }
}
