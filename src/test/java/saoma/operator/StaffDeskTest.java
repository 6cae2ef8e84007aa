package saoma.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffDeskTest {
  private static final Map<Right, Role> LEAST =
      Map.ofEntries(
          Map.entry(Right.SELL, Role.CLERK),
          Map.entry(Right.VOID_LINE, Role.CLERK),
          Map.entry(Right.VOID_SALE, Role.CLERK),
          Map.entry(Right.REFUND, Role.CLERK),
          Map.entry(Right.TOP_UP, Role.CLERK),
          Map.entry(Right.REPRINT, Role.CLERK),
          Map.entry(Right.CHANGE_PRICE, Role.SUPERVISOR),
          Map.entry(Right.DISCOUNT, Role.SUPERVISOR),
          Map.entry(Right.DRAWER, Role.SUPERVISOR),
          Map.entry(Right.PAYOUT_DRAFT, Role.SUPERVISOR),
          Map.entry(Right.REPORTS, Role.SUPERVISOR),
          Map.entry(Right.CLOSE_SHIFT, Role.SUPERVISOR),
          Map.entry(Right.REFUND_ANOTHER_WAY, Role.MANAGER),
          Map.entry(Right.RULING, Role.MANAGER),
          Map.entry(Right.PAYOUT_APPROVE, Role.MANAGER),
          Map.entry(Right.CATALOGUE, Role.MANAGER),
          Map.entry(Right.SETTINGS, Role.MANAGER),
          Map.entry(Right.OPERATORS, Role.MANAGER));

  private final Shop shop = Shop.withPeople();

  @ParameterizedTest
  @EnumSource
  void eachRightByRole(Right right) {
    for (var who :
        Map.of(Role.CLERK, Shop.LI, Role.SUPERVISOR, Shop.SUN, Role.MANAGER, Shop.WANG)
            .entrySet()) {
      shop.granted(shop.types(who.getValue()));
      var expected = who.getKey().compareTo(LEAST.get(right)) >= 0;
      assertEquals(expected, shop.desk.may(right), who.getKey() + " " + right);
      assertEquals(expected, shop.desk.allow(right, "x") instanceof Reply.Granted<Grant>);
    }
  }

  @Test
  void theShopChangesTheTableButNotTheManagers() {
    shop.granted(shop.staff.setRight(Role.CLERK, Right.DRAWER, true));
    shop.granted(shop.staff.setRight(Role.CLERK, Right.REFUND, false));
    assertEquals("CLERK -REFUND", shop.last().about());
    shop.granted(shop.staff.setRight(Role.MANAGER, Right.OPERATORS, false));
    shop.restart();
    shop.granted(shop.types(Shop.LI));
    assertTrue(shop.desk.may(Right.DRAWER));
    assertFalse(shop.desk.may(Right.REFUND));
    shop.granted(shop.types(Shop.WANG));
    assertTrue(shop.desk.may(Right.OPERATORS));
    shop.granted(shop.types(Shop.LI));
    assertInstanceOf(
        Refusal.NotAllowed.class,
        shop.refused(shop.staff.setRight(Role.CLERK, Right.SETTINGS, true)));
  }

  @Test
  void nobodyReachesAboveThemselves() {
    shop.granted(shop.staff.setRight(Role.SUPERVISOR, Right.OPERATORS, true));
    shop.granted(shop.types(Shop.SUN));
    var pin = "830175".toCharArray();
    assertInstanceOf(
        Refusal.NotAllowed.class, shop.refused(shop.staff.add("Me", Role.MANAGER, pin)));
    assertInstanceOf(
        Refusal.NotAllowed.class, shop.refused(shop.staff.change("02", "Sun", Role.MANAGER, true)));
    assertInstanceOf(Refusal.NotAllowed.class, shop.refused(shop.staff.setPin("01", pin)));
    assertInstanceOf(
        Refusal.NotAllowed.class, shop.refused(shop.staff.change("01", "Wang", Role.CLERK, true)));
    shop.granted(shop.staff.change("03", "Li Na", Role.SUPERVISOR, true));
    shop.granted(shop.types(Shop.WANG));
    shop.granted(shop.staff.setRight(Role.SUPERVISOR, Right.OPERATORS, false));
    shop.granted(shop.types(Shop.SUN));
    assertInstanceOf(
        Refusal.NotAllowed.class, shop.refused(shop.staff.add("New", Role.CLERK, pin)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "123",
        "1111",
        "1234",
        "4321",
        "0000",
        "7890",
        "2468",
        "9753",
        "1212",
        "4848",
        "123456789",
        "12a4",
        "１２５８",
        "80 1",
        "5555555",
        "12341234"
      })
  void trivialPinsAreRefused(String pin) {
    assertEquals(
        new Refusal.WeakPin(4), shop.refused(shop.staff.add("New", Role.CLERK, pin.toCharArray())));
    assertEquals(new Refusal.WeakPin(4), shop.refused(shop.staff.setPin("03", pin.toCharArray())));
  }

  @Test
  void whoMayApproveNeedsSixDigits() {
    for (var role : List.of(Role.SUPERVISOR, Role.MANAGER)) {
      assertEquals(
          new Refusal.WeakPin(6), shop.refused(shop.staff.add("New", role, "83017".toCharArray())));
    }
    shop.granted(shop.staff.add("New", Role.CLERK, "8301".toCharArray()));
    shop.granted(shop.staff.change("04", "New", Role.SUPERVISOR, true));
    assertFalse(shop.staff.withPin().contains("04"), "four digits are not enough any more");
    assertInstanceOf(Refusal.WrongPin.class, shop.refused(shop.types("8301")));
  }

  @Test
  void aPinNamesOnePerson() {
    assertEquals(
        new Refusal.PinTaken(),
        shop.refused(shop.staff.add("New", Role.CLERK, Shop.WANG.toCharArray())));
    assertEquals(
        new Refusal.PinTaken(), shop.refused(shop.staff.setPin("03", Shop.SUN.toCharArray())));
    shop.granted(shop.staff.setPin("02", Shop.SUN.toCharArray()));
    shop.granted(shop.staff.change("02", "Sun", Role.SUPERVISOR, false));
    shop.granted(shop.staff.add("New", Role.CLERK, Shop.SUN.toCharArray()));
    assertEquals("New", shop.granted(shop.types(Shop.SUN)).name());
  }

  @Test
  void whoLeftComesInNoMore() {
    shop.granted(shop.staff.change("03", "Li Na", Role.CLERK, false));
    assertInstanceOf(Refusal.WrongPin.class, shop.refused(shop.types(Shop.LI)));
    assertInstanceOf(
        Refusal.Unknown.class, shop.refused(shop.staff.setPin("03", "8301".toCharArray())));
    shop.granted(shop.staff.change("03", "Li Na", Role.CLERK, true));
    assertInstanceOf(Refusal.WrongPin.class, shop.refused(shop.types(Shop.LI)), "a new PIN");
    shop.granted(shop.staff.setPin("03", "8301".toCharArray()));
    assertEquals("03", shop.granted(shop.types("8301")).code());
  }

  @Test
  void theLastManagerStays() {
    assertInstanceOf(
        Refusal.NoManagerLeft.class,
        shop.refused(shop.staff.change("01", "Wang", Role.MANAGER, false)));
    assertInstanceOf(
        Refusal.NoManagerLeft.class,
        shop.refused(shop.staff.change("01", "Wang", Role.CLERK, true)));
    shop.granted(shop.staff.add("Zhao", Role.MANAGER, "830175".toCharArray()));
    shop.granted(shop.staff.change("01", "Wang", Role.MANAGER, false));
    assertEquals(Optional.empty(), shop.desk.present(), "who took the right from themselves");
    assertFalse(shop.desk.isOpen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "wang", "A\nB", "A\u202eB", "x", "WANG"})
  void namesAreOneLineAndOnePersons(String name) {
    var reply =
        shop.staff.add(
            name + (name.equals("x") ? "y".repeat(40) : ""), Role.CLERK, "8301".toCharArray());
    var why = shop.refused(reply);
    assertTrue(why instanceof Refusal.NoName || why instanceof Refusal.NameTaken, why::toString);
    shop.granted(shop.staff.add("李娜 🛒", Role.CLERK, "8301".toCharArray()));
  }

  @Test
  void theWayOutOpensTheTillAndStandsInTheLog() {
    assertEquals(1, StaffDesk.resetManagers(shop.books, shop));
    assertEquals(Act.PINS_RESET, shop.last().act());
    shop.restart();
    assertTrue(shop.desk.isOpen());
    var wang = shop.granted(shop.staff.setPin("01", "830175".toCharArray()));
    assertEquals(Optional.of(wang), shop.desk.present());
    assertInstanceOf(Refusal.WrongPin.class, shop.refused(shop.types(Shop.WANG)));
    assertEquals("Li Na", shop.granted(shop.types(Shop.LI)).name(), "clerks keep theirs");
  }

  @Test
  void eachChangeStandsInTheLog() {
    var before = shop.acts().size();
    shop.granted(shop.staff.setPin("03", "8301".toCharArray()));
    shop.granted(shop.staff.change("03", "Li Na-Na", Role.CLERK, true));
    shop.granted(shop.staff.setRight(Role.CLERK, Right.DRAWER, true));
    shop.granted(shop.staff.setRight(Role.CLERK, Right.DRAWER, true));
    assertEquals(
        List.of(Act.PIN_SET, Act.OPERATOR_CHANGED, Act.RIGHTS_CHANGED),
        shop.acts().subList(before, shop.acts().size()));
    assertEquals("Wang", shop.last().by().name());
  }

  @Test
  void aDamagedRowLocksNobodyElseOut() {
    shop.books.hashes.put("01", "rubbish");
    assertEquals("03", shop.granted(shop.types(Shop.LI)).code());
    assertInstanceOf(Refusal.WrongPin.class, shop.refused(shop.types(Shop.WANG)));
  }
}
