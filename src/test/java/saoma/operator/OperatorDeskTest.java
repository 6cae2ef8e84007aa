package saoma.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorDeskTest {
  private final Shop shop = Shop.withPeople();

  @Test
  void aShopWithoutOperatorsWorksAsBefore() {
    var fresh = new Shop();
    assertTrue(fresh.desk.isOpen());
    assertFalse(fresh.desk.lock(), "nobody could open it again");
    for (var right : Right.values()) {
      assertTrue(fresh.desk.may(right));
      assertEquals(Person.NOBODY, fresh.granted(fresh.desk.allow(right, "x")).answers());
    }
  }

  @Test
  void aShopWithoutOperatorsKeepsWhyALineWasTakenOut() {
    var fresh = new Shop();
    fresh.granted(fresh.desk.allow(Right.VOID_LINE, "milk ×1  3.80  · changed her mind"));
    assertEquals(Act.USED, fresh.last().act());
    assertEquals(Right.VOID_LINE, fresh.last().right());
    assertEquals(Person.NOBODY, fresh.last().by());
    assertEquals("milk ×1  3.80  · changed her mind", fresh.last().about());
  }

  @Test
  void theFirstIsAManagerAndIsAtTheTill() {
    var fresh = new Shop();
    assertInstanceOf(
        Refusal.NoManagerLeft.class,
        fresh.refused(fresh.staff.add("Li", Role.CLERK, Shop.LI.toCharArray())));
    var wang = fresh.granted(fresh.staff.add(" Wang ", Role.MANAGER, Shop.WANG.toCharArray()));
    assertEquals(Optional.of(wang), fresh.desk.present());
    assertEquals("01", wang.code());
    assertEquals(List.of(Act.OPERATOR_ADDED, Act.LOGGED_IN), fresh.acts());
    fresh.restart();
    assertEquals(Optional.empty(), fresh.desk.present(), "a start asks who is there");
    assertFalse(fresh.desk.may(Right.SELL));
  }

  /// The line is written behind the cart, when somebody else may be at the till.
  @Test
  void whatIsNotedBearsTheNameOfItsMoment() {
    shop.granted(shop.types(Shop.LI));
    var write = shop.desk.noting(Right.VOID_LINE, "milk ×1  3.80  · undone");
    assertTrue(shop.desk.lock());
    write.run();
    assertEquals(Act.USED, shop.last().act());
    assertEquals(Right.VOID_LINE, shop.last().right());
    assertEquals("Li Na", shop.last().by().name());
  }

  @Test
  void whoLogsInTakesTheTillOver() {
    assertEquals("Li Na", shop.granted(shop.types(Shop.LI)).name());
    assertEquals("Li Na", shop.desk.by().name());
    assertEquals(
        List.of(Act.LOGGED_OUT, Act.LOGGED_IN),
        shop.acts().subList(shop.acts().size() - 2, shop.acts().size()));
    assertTrue(shop.desk.lock());
    assertEquals(Optional.empty(), shop.desk.present());
    assertEquals(Act.LOGGED_OUT, shop.last().act());
    assertEquals("Li Na", shop.last().by().name());
  }

  @Test
  void wrongTriesMakeTheTillWaitAndARightOneForgivesNone() {
    for (var left = Tries.FREE - 1; left >= 0; left--) {
      assertEquals(new Refusal.WrongPin(left), shop.refused(shop.types("555123")));
      shop.granted(shop.types(Shop.LI));
    }
    var locked = assertInstanceOf(Refusal.Locked.class, shop.refused(shop.types("555123")));
    assertEquals(shop.instant().plusSeconds(30), locked.until());
    assertEquals(locked, shop.refused(shop.types(Shop.LI)), "not even a right one is looked at");
    shop.restart();
    assertEquals(locked, shop.refused(shop.types(Shop.LI)), "a start gives no try for free");
    shop.pass(Duration.ofSeconds(30));
    shop.granted(shop.types(Shop.LI));
    for (var wait : List.of(120L, 300L, 900L, 900L)) {
      locked = assertInstanceOf(Refusal.Locked.class, shop.refused(shop.types("555123")));
      assertEquals(shop.instant().plusSeconds(wait), locked.until());
      shop.pass(Duration.ofSeconds(wait));
    }
  }

  @Test
  void whoGuessesAllDayGetsAHundredGuesses() {
    var end = shop.instant().plus(Duration.ofDays(1));
    var looked = 0;
    while (shop.instant().isBefore(end)) {
      var asked = shop.hash.asked();
      var why = shop.refused(shop.types("555123"));
      looked += shop.hash.asked() - asked;
      if (why instanceof Refusal.Locked(var until)) {
        shop.pass(Duration.between(shop.instant(), until));
      }
    }
    assertTrue(looked <= 110, looked + " guesses");
    shop.pass(Duration.ofHours(3));
    assertEquals(
        new Refusal.WrongPin(Tries.FREE - 1), shop.refused(shop.types("555123")), "forgotten");
  }

  @Test
  void aClockThatWasSetBackLocksNobodyOut() {
    for (var i = 0; i <= Tries.FREE; i++) {
      shop.refused(shop.types("555123"));
    }
    shop.pass(Duration.ofDays(-300));
    shop.granted(shop.types(Shop.LI));
  }

  /// The slow part is the hash: as many for nobody's PIN as for anybody's.
  @Test
  void unknownAndKnownPinsTakeTheSamePath() {
    for (var pin : List.of(Shop.WANG, Shop.LI, "555123", "1", "", "999999999999")) {
      var before = shop.hash.asked();
      var writes = shop.books.rows.size();
      var _ = shop.types(pin);
      assertEquals(1, shop.hash.asked() - before, pin);
      assertTrue(shop.books.rows.size() > writes, "each leaves its row");
    }
  }

  @Test
  void theAuditNamesNoPin() {
    var _ = shop.types("555123");
    var _ = shop.types(Shop.LI);
    var _ = shop.desk.override(Right.RULING, "S1", Shop.WANG.toCharArray(), "the bill has it");
    var written = shop.books.rows.toString();
    for (var pin : List.of("555123", Shop.LI, Shop.WANG, Shop.SUN)) {
      assertFalse(written.contains(pin), written);
    }
  }

  @Test
  void anOverrideIsForOneActWithBothNamesAndTheReason() {
    shop.granted(shop.types(Shop.LI));
    assertInstanceOf(
        Refusal.NotAllowed.class, shop.refused(shop.desk.allow(Right.REFUND_ANOTHER_WAY, "R1")));
    var grant =
        shop.granted(
            shop.desk.override(
                Right.REFUND_ANOTHER_WAY, "R1", Shop.WANG.toCharArray(), " phone broken "));
    assertEquals("Wang", grant.answers().name());
    assertEquals("Li Na", grant.by().name());
    assertEquals(Act.OVERRIDDEN, shop.last().act());
    assertEquals("phone broken", shop.last().reason());
    assertEquals("R1", shop.last().about());
    assertEquals(Right.REFUND_ANOTHER_WAY, shop.last().right());
    assertEquals("Wang", shop.last().approver().name());
    assertInstanceOf(
        Refusal.NotAllowed.class,
        shop.refused(shop.desk.allow(Right.REFUND_ANOTHER_WAY, "R1")),
        "the next one is asked anew");
    assertEquals("Li Na", shop.desk.by().name(), "the second person takes nothing over");
  }

  @Test
  void anOverrideWantsAReasonAndSomebodyWhoMay() {
    shop.granted(shop.types(Shop.LI));
    var asked = shop.hash.asked();
    for (var reason : List.of("", "  ", "ab", "a\nbcd", "x".repeat(41))) {
      assertInstanceOf(
          Refusal.NoReason.class,
          shop.refused(shop.desk.override(Right.RULING, "S1", Shop.WANG.toCharArray(), reason)));
    }
    assertEquals(asked, shop.hash.asked(), "no PIN is looked at without one");
    assertInstanceOf(
        Refusal.NotAllowed.class,
        shop.refused(shop.desk.override(Right.RULING, "S1", Shop.SUN.toCharArray(), "because")));
    assertEquals(Act.DENIED, shop.last().act());
    assertEquals("Sun", shop.last().by().name());
    assertInstanceOf(
        Refusal.WrongPin.class,
        shop.refused(shop.desk.override(Right.RULING, "S1", "555123".toCharArray(), "because")));
    assertEquals(Act.WRONG_PIN, shop.last().act());
    assertEquals(Right.RULING, shop.last().right());
    assertEquals("Li Na", shop.last().by().name());
  }

  @Test
  void aPayoutAsksWhoMay() {
    shop.granted(shop.types(Shop.LI));
    var wang = shop.desk.whoMay(Right.PAYOUT_APPROVE, "P7 ¥90.00", Shop.WANG.toCharArray());
    assertEquals("Wang", shop.granted(wang).name());
    assertEquals(Act.USED, shop.last().act());
    assertEquals("P7 ¥90.00", shop.last().about());
    assertInstanceOf(
        Refusal.NotAllowed.class,
        shop.refused(shop.desk.whoMay(Right.PAYOUT_APPROVE, "P7", Shop.SUN.toCharArray())));
    assertEquals("Li Na", shop.desk.by().name());
  }

  @Test
  void aLockedTillAllowsNothing() {
    shop.desk.lock();
    for (var right : Right.values()) {
      assertFalse(shop.desk.may(right));
      assertInstanceOf(Refusal.NotAllowed.class, shop.refused(shop.desk.allow(right, "x")));
    }
  }

  @Test
  void theLogIsFoundByDayPersonAndAct() {
    shop.granted(shop.types(Shop.LI));
    shop.pass(Duration.ofDays(1));
    var day = shop.instant();
    shop.granted(shop.desk.allow(Right.REPRINT, "R1"));
    shop.granted(shop.desk.override(Right.DRAWER, "", Shop.SUN.toCharArray(), "change"));
    var today = new AuditQuery(day, day.plusSeconds(1), null, null);
    assertEquals(2, shop.desk.search(today, 10).size());
    assertEquals(Act.OVERRIDDEN, shop.desk.search(today, 1).getFirst().note().act());
    assertEquals(
        List.of(Act.OVERRIDDEN),
        shop.desk.search(new AuditQuery(null, null, "02", null), 10).stream()
            .map(row -> row.note().act())
            .toList());
    assertEquals(1, shop.desk.search(new AuditQuery(null, null, "03", Act.USED), 10).size());
    assertEquals(shop.books.rows.reversed(), shop.desk.search(AuditQuery.ALL, 1000));
  }
}
