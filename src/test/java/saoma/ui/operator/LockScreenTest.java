package saoma.ui.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.operator.Act;
import saoma.operator.Right;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The lock and a second person's yes, by keyboard and scanner alone.
class LockScreenTest extends UiTest {
  private PeopleTill people;

  @BeforeEach
  void open() throws Exception {
    onFx(() -> {
      people = new PeopleTill(Language.EN);
      people.hire();
      people.till.views().show(View.SALE);
      return people;
    });
  }

  private String header() throws Exception {
    return onFx(() -> people.till.header().operatorProperty().get());
  }

  private boolean covered() throws Exception {
    return onFx(() -> people.till.views().isCovered());
  }

  private Act lastAct() {
    return people
        .books
        .read(staff -> staff.search(saoma.operator.AuditQuery.ALL, 1))
        .getFirst()
        .note()
        .act();
  }

  @Test
  void oneKeyLocksAndAPinTakesTheTillOverWithItsCart() throws Exception {
    people.till.scan(TestTill.MILK);
    assertEquals("Li Na", header());
    people.till.press(KeyCode.F12);
    assertTrue(covered());
    until(() -> people.desk.present().isEmpty());
    people.till.scan(TestTill.WATER);
    people.till.press(KeyCode.F11);
    people.till.press(KeyCode.ESCAPE);
    assertTrue(covered());
    assertEquals(1, onFx(() -> people.till.cart().lines().size()), "a locked till sells nothing");
    people.till.type(PeopleTill.SUN);
    people.till.press(KeyCode.ENTER);
    until(() -> !people.till.views().isCovered());
    assertEquals("Sun Wei", header());
    assertEquals(Optional.empty(), onFx(() -> people.till.views().pane()));
    people.till.scan(TestTill.WATER);
    assertEquals(2, onFx(() -> people.till.cart().lines().size()), "and the cart stayed");
  }

  /// What goes on below, a payment that ends for instance, never opens the till.
  @Test
  void aScreenThatChangesBelowLiftsNothing() throws Exception {
    people.till.press(KeyCode.F12);
    onFx(() -> {
      people.till.views().show(View.SALE);
      people.till.views().open(View.PRICE_CHECK);
      people.till.views().closeAll();
      return 0;
    });
    assertTrue(covered());
    people.till.type("1");
    assertEquals("1", onFx(() -> people.lock.entry().typedProperty().get()));
  }

  @Test
  void aWrongPinIsToldAndForgotten() throws Exception {
    people.till.press(KeyCode.F12);
    people.till.type("555123");
    people.till.press(KeyCode.ENTER);
    until(() -> people.lock.entry().saidProperty().get().key().equals("operator.no.pin"));
    assertEquals("", onFx(() -> people.lock.entry().typedProperty().get()));
    assertTrue(covered());
    assertEquals(Act.WRONG_PIN, lastAct());
    for (var i = 0; i < 4; i++) {
      people.till.type("555123");
      people.till.press(KeyCode.ENTER);
      until(() ->
          !people.lock.entry().busyProperty().get()
              && people.lock.entry().typedProperty().get().isEmpty());
    }
    until(() -> people.lock.entry().saidProperty().get().key().equals("operator.no.locked"));
    assertEquals("10:42:30", onFx(() -> people.lock.entry().saidProperty().get().value()));
  }

  @Test
  void whoMayIsNotAsked() throws Exception {
    onFx(() -> {
      people.gate.through(Right.REFUND, "01-000123", people.granted::add);
      return 0;
    });
    assertEquals(1, people.granted.size());
    until(() -> lastAct() == Act.USED);
  }

  @Test
  void aSecondPersonSaysYesToOneAct() throws Exception {
    ask();
    assertEquals(Optional.of(View.OVERRIDE), onFx(() -> people.till.views().pane()));
    people.till.type("phone is broken");
    people.till.press(KeyCode.ENTER);
    people.till.type(PeopleTill.SUN);
    people.till.press(KeyCode.ENTER);
    until(() -> people.gate.entry().saidProperty().get().key().equals("operator.no.right"));
    assertEquals(List.of(), people.granted);
    people.till.type(PeopleTill.WANG);
    people.till.press(KeyCode.ENTER);
    until(() -> !people.granted.isEmpty());
    var grant = people.granted.getFirst();
    assertEquals("王秀英", grant.answers().name());
    assertEquals("Li Na", grant.by().name());
    assertEquals("phone is broken", grant.reason());
    assertEquals(Optional.empty(), onFx(() -> people.till.views().pane()));
    assertEquals("Li Na", header());
    ask();
    assertEquals(Optional.of(View.OVERRIDE), onFx(() -> people.till.views().pane()), "once");
    assertEquals("", onFx(() -> people.gate.reasonProperty().get()));
  }

  @Test
  void escSaysNo() throws Exception {
    ask();
    people.till.type("phone is broken");
    people.till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), onFx(() -> people.till.views().pane()));
    assertEquals(List.of(), people.granted);
  }

  @Test
  void withoutAReasonNoPinIsLookedAt() throws Exception {
    ask();
    onFx(() -> {
      people.gate.entry().typedProperty().set(PeopleTill.WANG);
      people.gate.enter();
      return 0;
    });
    assertEquals("operator.no.reason", onFx(() -> people.gate.entry().saidProperty().get().key()));
    assertEquals(List.of(), people.granted);
  }

  private void ask() throws Exception {
    onFx(() -> {
      people.gate.through(Right.REFUND_ANOTHER_WAY, "01-000123", people.granted::add);
      return 0;
    });
  }

  @Test
  void onlyAManagerComesToThePeople() throws Exception {
    onFx(() -> {
      people.till.views().show(View.STAFF);
      return 0;
    });
    assertEquals(Optional.of(View.SALE), onFx(() -> people.till.views().shown()));
    onFx(() -> {
      people.be(PeopleTill.WANG);
      people.till.views().show(View.STAFF);
      return 0;
    });
    assertEquals(Optional.of(View.STAFF), onFx(() -> people.till.views().shown()));
    until(() -> people.people.peopleProperty().get().all().size() == 4);
  }

  /// Whatever is typed into a locked till, it stays locked, and nothing breaks.
  @Test
  void nonsenseOpensNothing() throws Exception {
    people.till.press(KeyCode.F12);
    var random = new SplittableRandom(7);
    var keys =
        List.of(
            KeyCode.ESCAPE,
            KeyCode.F1,
            KeyCode.F10,
            KeyCode.F11,
            KeyCode.F12,
            KeyCode.DELETE,
            KeyCode.TAB,
            KeyCode.BACK_SPACE,
            KeyCode.F6,
            KeyCode.UP);
    for (var i = 0; i < 60; i++) {
      switch (random.nextInt(3)) {
        case 0 -> people.till.press(keys.get(random.nextInt(keys.size())));
        case 1 -> people.till.type(String.valueOf((char) random.nextInt(33, 127)));
        default -> people.till.scan("69" + random.nextInt(10_000));
      }
      assertTrue(covered());
    }
    assertEquals(Optional.of(View.SALE), onFx(() -> people.till.views().shown()));
    assertEquals(Optional.empty(), onFx(() -> people.till.views().pane()));
    assertFalse(people.desk.may(Right.SELL));
  }
}
