package saoma.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.money.Money;

class GatekeeperTest {
  private static final Money PRICE = Money.yuan("25");

  private final MemoryAccounts books = new MemoryAccounts();
  private final Ticking clock = new Ticking();
  private final List<String> sent = new ArrayList<>();
  private boolean carrier = true;
  private int code = 100_100;
  private final CodeDesk codes =
      new CodeDesk(books, clock, new Quick(), () -> "" + ++code, this::send, "code "::concat);
  private final AccountRules rules =
      new AccountRules(Bonuses.NONE, Money.yuan("500"), Money.yuan("800"));
  private Gatekeeper gate = gate();
  private final long member = books.add(new Member(0, "李娜", "13800001234", "")).id();

  GatekeeperTest() {
    TopUps.post(
        books, 1, "S1T", member, Map.of("cash", Money.yuan("100")), Bonuses.NONE, clock.instant());
  }

  private Gatekeeper gate() {
    return new Gatekeeper(books, () -> rules, clock, new Quick(), codes);
  }

  private boolean send(String phone, String text) {
    sent.add(phone + " " + text);
    return carrier;
  }

  @Test
  void theRightPasswordGivesAPermitThatIsUsedOnce() {
    setPassword("193746");
    var permit = granted(gate.byPassword("sale", member, PRICE, "193746".toCharArray()));
    assertTrue(permit.covers(PRICE, clock.instant()));
    assertFalse(permit.covers(PRICE.plus(Money.fen(1)), clock.instant()));
    assertFalse(permit.covers(PRICE, clock.instant().plusSeconds(120)));
    assertEquals(Optional.of(permit), books.takePermit("sale"));
    assertEquals(Optional.empty(), books.takePermit("sale"));
  }

  @Test
  void wrongTriesLockForLongerEachTimeAndARestartFreesNobody() {
    setPassword("193746");
    assertEquals(new Refusal.PasswordWrong(1), tried("000001"));
    assertEquals(new Refusal.PasswordWrong(0), tried("000002"));
    for (var minutes : List.of(1, 5, 30, 24 * 60, 24 * 60)) {
      var until = clock.instant().plus(Duration.ofMinutes(minutes));
      assertEquals(new Refusal.Locked(until), tried("000003"));
      gate = gate();
      assertEquals(new Refusal.Locked(until), tried("193746"), "the right one, too early");
      clock.pass(Duration.ofMinutes(minutes));
    }
    granted(gate.byPassword("sale", member, PRICE, "193746".toCharArray()));
    assertEquals(new Refusal.PasswordWrong(1), tried("000004"));
  }

  @Test
  void aForgottenPasswordIsSetAnewBySmsAndTheLockEnds() {
    setPassword("193746");
    for (var i = 0; i < 3; i++) {
      tried("000001");
    }
    clock.pass(CodeDesk.PAUSE);
    assertEquals(Optional.empty(), codes.send(member));
    assertEquals(Optional.empty(), gate.setPassword(member, code(), "555123".toCharArray()));
    granted(gate.byPassword("sale", member, PRICE, "555123".toCharArray()));
    assertEquals(
        Optional.of(new Refusal.CodeOver()),
        gate.setPassword(member, code(), "555124".toCharArray()),
        "a code is used once");
  }

  @Test
  void whereNoPasswordIsSetACodeDoes() {
    assertEquals(new Refusal.NoPassword(), tried("193746"));
    assertEquals(new Refusal.CodeOver(), tryCode("111111"));
    assertEquals(Optional.empty(), codes.send(member));
    assertEquals(List.of("13800001234 code " + code), sent);
    assertEquals(new Refusal.CodeWrong(2), tryCode("111111"));
    granted(gate.byCode("sale", member, PRICE, code()));
    clock.pass(CodeDesk.PAUSE);
    setPassword("193746");
    clock.pass(CodeDesk.PAUSE);
    codes.send(member);
    assertEquals(new Refusal.HasPassword(), refused(gate.byCode("sale", member, PRICE, code())));
  }

  @Test
  void aCodeLivesThreeTriesAndFiveMinutes() {
    codes.send(member);
    for (var left = 2; left >= 0; left--) {
      assertEquals(new Refusal.CodeWrong(left), tryCode("111111"));
    }
    assertEquals(new Refusal.CodeOver(), tryCode("" + code));
    clock.pass(CodeDesk.PAUSE);
    codes.send(member);
    clock.pass(CodeDesk.LIFE);
    assertEquals(new Refusal.CodeOver(), tryCode("" + code));
  }

  @Test
  void noPhoneIsFlooded() {
    for (var i = 0; i < CodeDesk.MOST; i++) {
      assertEquals(Optional.empty(), codes.send(member));
      assertEquals(Optional.of(new Refusal.CodeTooSoon(CodeDesk.PAUSE)), codes.send(member));
      clock.pass(CodeDesk.PAUSE);
    }
    var hour = clock.instant().plus(CodeDesk.WINDOW).minus(CodeDesk.PAUSE.multipliedBy(5));
    assertEquals(Optional.of(new Refusal.CodeTooMany(hour)), codes.send(member));
    clock.pass(CodeDesk.WINDOW);
    carrier = false;
    assertEquals(Optional.of(new Refusal.CodeNotSent()), codes.send(member));
    assertEquals(CodeDesk.MOST + 1, sent.size());
  }

  @Test
  void passwordsThatEverybodyTriesFirstAreRefused() {
    for (var weak :
        List.of("000000", "777777", "123456", "654321", "12345", "1234567", "12a456", "")) {
      assertFalse(PasswordRule.allows(weak.toCharArray()), weak);
    }
    for (var good : List.of("193746", "112233", "123457", "101010")) {
      assertTrue(PasswordRule.allows(good.toCharArray()), good);
    }
  }

  @Test
  void limitsAndBalanceAreLookedAtBeforeAnyPassword() {
    assertEquals(
        new Refusal.OverPayment(Money.yuan("500")),
        refused(gate.byPassword("sale", member, Money.yuan("500.01"), new char[0])));
    assertEquals(
        new Refusal.NotEnough(Money.yuan("100")),
        refused(gate.byPassword("sale", member, Money.yuan("100.01"), new char[0])));
  }

  private void setPassword(String password) {
    assertEquals(Optional.empty(), codes.send(member));
    assertEquals(Optional.empty(), gate.setPassword(member, code(), password.toCharArray()));
    assertTrue(gate.hasPassword(member));
  }

  private char[] code() {
    return ("" + code).toCharArray();
  }

  private Refusal tried(String password) {
    return refused(gate.byPassword("sale", member, PRICE, password.toCharArray()));
  }

  private Refusal tryCode(String typed) {
    return refused(gate.byCode("sale", member, PRICE, typed.toCharArray()));
  }

  private static Refusal refused(Reply<Permit> reply) {
    return assertInstanceOf(Reply.Refused.class, reply).why();
  }

  private static Permit granted(Reply<Permit> reply) {
    if (reply instanceof Reply.Granted<Permit>(var permit)) {
      return permit;
    }
    throw new AssertionError(reply);
  }
}
