package saoma.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Act;
import saoma.operator.AuditQuery;
import saoma.operator.CountingHash;
import saoma.operator.MemoryStaff;
import saoma.operator.OperatorDesk;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.operator.StaffDesk;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.ui.Away;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.operator.Gate;
import saoma.ui.operator.OverrideController;

/// At a till that knows its people, money goes back another way by a second person's PIN and a
/// reason, and that person's name stands on the refund.
class HandOutByOverrideTest extends UiTest {
  private static final String WANG = "294061";
  private static final String LI = "7306";
  private static final Cart CART =
      Cart.EMPTY.add("6901", "茶", "Tea", Quantity.pieces(1), Money.yuan("12.00"));

  @TempDir private Path folder;
  private final MemoryStaff books = new MemoryStaff();
  private RefundTill shop;
  private RefundModel model;

  @BeforeEach
  void openShop() throws Exception {
    shop = new RefundTill(folder);
    var desk = new OperatorDesk(books, new CountingHash(), shop.clock());
    var staff = new StaffDesk(books, new CountingHash(), shop.clock(), desk);
    staff.add("Wang", Role.MANAGER, WANG.toCharArray());
    staff.add("Li Na", Role.CLERK, LI.toCharArray());
    desk.logIn(LI.toCharArray());
    onFx(() -> {
      model =
          new RefundModel(
              shop.giver(), shop.printer(), shop.clock(), Away.real(), till.notices()::show);
      var views = till.views();
      var gate = new Gate(desk, views, Away.real(), ZoneOffset.UTC, till.notices()::show);
      views.guard(gate);
      views.offer(OverrideController.class, () -> new OverrideController(gate, till.texts()));
      views.offer(
          RefundController.class,
          () ->
              new RefundController(
                  model,
                  () -> Optional.of(newest().number()),
                  till.texts(),
                  views,
                  ZoneOffset.UTC));
      views.offer(
          HandOutController.class,
          () -> new HandOutController(model, till.texts(), views, () -> gate.grant(View.HAND_OUT)));
      return gate;
    });
  }

  private Receipt newest() {
    return shop.books().books().read(pages -> pages.receipts().search("", 1)).getFirst();
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  @Test
  void theSecondPersonsNameAndReasonStandOnTheRefund() throws Exception {
    shop.sold(CART, "alipay");
    onFx(() -> {
      till.views().show(View.REFUND);
      return 0;
    });
    until(() -> model.pageProperty().get().isPresent());
    assertEquals(Optional.of(View.REFUND), onFx(() -> till.views().shown()), "a clerk may refund");
    shop.pass(Duration.ofSeconds(1));
    till.press(KeyCode.F4);
    till.press(KeyCode.F9);
    assertEquals(Optional.of(View.OVERRIDE), onFx(() -> till.views().pane()));
    till.type("card closed");
    till.press(KeyCode.ENTER);
    till.type(LI);
    till.press(KeyCode.ENTER);
    until(() -> latest() == Act.DENIED);
    assertTrue(onFx(() -> model.pageProperty().get().orElseThrow().leave().isEmpty()));
    until(() -> onFxQuiet());
    till.type(WANG);
    till.press(KeyCode.ENTER);
    until(() -> model.pageProperty().get().flatMap(RefundPage::leave).isPresent());
    var leave = model.pageProperty().get().flatMap(RefundPage::leave).orElseThrow();
    assertEquals("Wang", leave.name());
    assertEquals("card closed", leave.reason());
    assertEquals(Optional.empty(), onFx(() -> till.views().pane()), "and nothing else is asked");
    var note = books.search(AuditQuery.ALL, 1).getFirst().note();
    assertEquals(Act.OVERRIDDEN, note.act());
    assertEquals(Right.REFUND_ANOTHER_WAY, note.right());
    assertTrue(note.about().endsWith("000001"), note.about());
  }

  /// The answer before has been drawn, so that the next digits are taken.
  private boolean onFxQuiet() {
    return !till.views().scene().lookup(".override-pad").isDisabled();
  }

  private Act latest() {
    return books.read(staff -> staff.search(AuditQuery.ALL, 1)).getFirst().note().act();
  }
}
