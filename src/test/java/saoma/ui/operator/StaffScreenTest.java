package saoma.ui.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.operator.Act;
import saoma.operator.Operator;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The manager's pages about people.
class StaffScreenTest extends UiTest {
  private PeopleTill people;

  @BeforeEach
  void open() throws Exception {
    onFx(() -> {
      people = new PeopleTill(Language.EN);
      people.lock.look();
      people.till.views().show(View.SALE);
      return people;
    });
  }

  private void fx(Callable<?> act) throws Exception {
    onFx(act::call);
  }

  private void show() throws Exception {
    fx(() -> {
      people.till.views().show(View.STAFF);
      return 0;
    });
  }

  private void fill(String name, Role role, String pin, String again) throws Exception {
    fx(() -> {
      people.people.nameProperty().set(name);
      people.people.roleProperty().set(role);
      people.people.pinProperty().set(pin);
      people.people.againProperty().set(again);
      return 0;
    });
  }

  private void said(String key) throws Exception {
    until(() -> people.people.saidProperty().get().key().equals(key));
  }

  private void saved(int many) throws Exception {
    until(() -> people.people.peopleProperty().get().all().size() == many);
  }

  @Test
  void theFirstManagerIsMadeAtAnOpenTill() throws Exception {
    assertEquals("", onFx(() -> people.till.header().operatorProperty().get()));
    show();
    assertEquals(Role.MANAGER, onFx(() -> people.people.roleProperty().get()));
    people.till.type("Wang");
    fx(() -> {
      people.people.pinProperty().set(PeopleTill.WANG);
      people.people.againProperty().set(PeopleTill.SUN);
      return 0;
    });
    people.till.pressControl(KeyCode.S);
    said("operator.no.again");
    fill("Wang", Role.MANAGER, PeopleTill.WANG, PeopleTill.WANG);
    people.till.pressControl(KeyCode.S);
    saved(1);
    assertEquals("Wang", onFx(() -> people.till.header().operatorProperty().get()));
    assertFalse(onFx(() -> people.till.views().isCovered()));
    assertEquals("", onFx(() -> people.people.pinProperty().get()), "and no PIN stays typed");
    people.till.press(KeyCode.F3);
    fill("Li", Role.CLERK, "1234", "1234");
    people.till.pressControl(KeyCode.S);
    said("operator.no.weak");
    fill("Li", Role.CLERK, PeopleTill.LI, PeopleTill.LI);
    people.till.pressControl(KeyCode.S);
    saved(2);
    assertEquals(
        Optional.of("Li"), onFx(() -> people.people.chosenProperty().get().map(Operator::name)));
  }

  private void beManager() throws Exception {
    fx(() -> {
      people.hire();
      people.be(PeopleTill.WANG);
      return 0;
    });
    show();
    saved(4);
  }

  @Test
  void aPersonIsChangedAndLeaves() throws Exception {
    beManager();
    fx(() -> {
      people.people.choose(people.books.all().get(2));
      return 0;
    });
    assertEquals("Li Na", onFx(() -> people.people.nameProperty().get()));
    fill("Li Na", Role.SUPERVISOR, "830175", "830175");
    people.till.pressControl(KeyCode.S);
    until(() ->
        people.people.chosenProperty().get().filter(p -> p.role() == Role.SUPERVISOR).isPresent());
    assertTrue(people.staff.withPin().contains("03"));
    fx(() -> {
      people.people.activeProperty().set(false);
      return 0;
    });
    people.till.pressControl(KeyCode.S);
    until(() -> people.people.chosenProperty().get().filter(p -> !p.active()).isPresent());
    assertFalse(people.staff.withPin().contains("03"));
  }

  @Test
  void aTickIsARightAtOnce() throws Exception {
    beManager();
    people.till.pressControl(KeyCode.DIGIT2);
    fx(() -> {
      ((ButtonBase) people.till.views().scene().lookup("#right-CLERK-DRAWER")).fire();
      return 0;
    });
    until(() -> people.rights.rightsProperty().get().may(Role.CLERK, Right.DRAWER));
    assertTrue(people.desk.rights().may(Role.CLERK, Right.DRAWER));
    assertTrue(
        onFx(() -> people.till.views().scene().lookup("#right-MANAGER-SETTINGS").isDisabled()));
  }

  @Test
  void theLogIsReadByDayPersonAndAct() throws Exception {
    beManager();
    people.till.pressControl(KeyCode.DIGIT3);
    until(() -> !rows().isEmpty());
    fx(() -> {
      people.log.person(Optional.of(people.books.all().get(2)));
      people.log.act(Optional.of(Act.LOGGED_IN));
      return 0;
    });
    until(() -> rows().size() == 1);
    people.till.press(KeyCode.PAGE_UP);
    until(() -> rows().isEmpty());
    people.till.press(KeyCode.PAGE_DOWN);
    people.till.press(KeyCode.PAGE_DOWN);
    until(() -> rows().size() == 1);
    assertEquals(
        PeopleTill.AT.toString().substring(0, 10),
        onFx(() -> people.log.pageProperty().get().filter().day().toString()),
        "tomorrow has not begun");
    people.till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.SALE), onFx(() -> people.till.views().shown()));
  }

  private List<?> rows() {
    return ((ListView<?>) people.till.views().scene().lookup(".log-list")).getItems();
  }
}
