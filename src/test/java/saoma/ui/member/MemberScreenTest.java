package saoma.ui.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.Wallet;
import saoma.ui.member.PadPage.Step;

/// The member screen and the pad, by keys and scans, over accounts in memory.
class MemberScreenTest extends UiTest {
  private MemberTill till;

  @BeforeEach
  void open() throws Exception {
    till =
        onFx(() -> {
          var made = new MemberTill(Language.EN);
          made.open(false);
          return made;
        });
  }

  @Test
  void aScanShowsTheMemberWithTheBalance() throws Exception {
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    var page = shown().orElseThrow();
    assertEquals(till.li, page.member());
    assertEquals(Money.yuan("260.35"), page.statement().now().total());
    assertEquals(4, page.statement().lines().size());
    till.till().press(KeyCode.ENTER);
    assertEquals(List.of("choose 1"), asked());
  }

  @Test
  void whoAsksSeesTheBalanceForSomeSecondsOrUntilTheKeyIsPressedAgain() throws Exception {
    till.till().press(KeyCode.F5);
    assertInstanceOf(CustomerPage.Idle.class, display());
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    var told = new CustomerPage.Balance("李**", Money.yuan("260.35"));
    till.till().press(KeyCode.F5);
    until(() -> told.equals(till.customer.page()));
    assertEquals("Take it off again F5", tell());
    till.till().press(KeyCode.F5);
    assertInstanceOf(CustomerPage.Idle.class, display());
    till.till().press(KeyCode.F5);
    until(() -> told.equals(till.customer.page()));
    ticks(Telling.BEATS);
    assertInstanceOf(CustomerPage.Idle.class, display());
    assertEquals("Show it to the customer F5", tell());
  }

  @Test
  void nothingOfItRemainsBehindAnotherScreenOrAnotherMember() throws Exception {
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    till.till().press(KeyCode.F5);
    until(() -> till.customer.page() instanceof CustomerPage.Balance);
    till.till().press(KeyCode.ESCAPE);
    assertInstanceOf(CustomerPage.Idle.class, display());
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    till.till().press(KeyCode.F5);
    until(() -> till.customer.page() instanceof CustomerPage.Balance);
    onFx(() -> {
      till.till().views().show(View.SALE);
      return 0;
    });
    assertInstanceOf(CustomerPage.Idle.class, display());
  }

  @Test
  void noBalanceStandsWhereACodeIsToBePaid() throws Exception {
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    var code =
        new CustomerPage.Scan(Wallet.ALIPAY, Money.yuan("3"), "q", new Countdown(9, 9), false);
    onFx(() -> {
      till.customer.pay(code);
      return 0;
    });
    till.till().press(KeyCode.F5);
    until(() -> till.model.problemProperty().get().key().equals("member.tell.busy"));
    assertEquals(code, display());
  }

  private CustomerPage display() throws Exception {
    return onFx(till.customer::page);
  }

  private String tell() throws Exception {
    return onFx(() -> ((Labeled) till.till().views().scene().lookup("#tell")).getText());
  }

  private void ticks(int beats) throws Exception {
    onFx(() -> {
      for (var beat = 0; beat < beats; beat++) {
        till.model.telling().tick();
      }
      return 0;
    });
  }

  @Test
  void severalAreListedAndOneIsPicked() throws Exception {
    onFx(() -> {
      till.model.typedProperty().set("李");
      till.model.go();
      return 0;
    });
    until(() -> till.model.found().size() == 2);
    assertEquals(Optional.empty(), shown());
    onFx(() -> {
      till.model.look(till.model.found().getLast());
      return 0;
    });
    until(() -> shown().isPresent());
    till.till().press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), shown());
    till.till().press(KeyCode.ESCAPE);
    assertEquals(List.of("back"), asked());
  }

  @Test
  void whoIsNotFoundCanJoin() throws Exception {
    onFx(() -> {
      till.model.typedProperty().set("137 0000 9999");
      till.model.go();
      return 0;
    });
    until(() -> till.model.form().openProperty().get());
    assertEquals("13700009999", till.model.form().phoneProperty().get());
    onFx(() -> {
      till.model.go();
      return 0;
    });
    until(() -> till.model.problemProperty().get().key().equals("member.no.name"));
    onFx(() -> {
      till.model.form().nameProperty().set("王伟");
      till.model.go();
      return 0;
    });
    until(() -> shown().isPresent());
    assertEquals("王伟", shown().orElseThrow().member().name());
    assertTrue(till.books.byPhone("13700009999").isPresent());
  }

  @Test
  void whoIsShownCanBeChanged() throws Exception {
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    till.till().press(KeyCode.F6);
    until(() -> till.model.form().openProperty().get());
    assertEquals("李娜", till.model.form().nameProperty().get());
    till.till().press(KeyCode.ESCAPE);
    assertTrue(shown().isPresent(), "esc leaves the fields and nobody is changed");
    till.till().press(KeyCode.F6);
    onFx(() -> {
      till.model.form().phoneProperty().set("13900005678");
      till.model.go();
      return 0;
    });
    until(() -> till.model.problemProperty().get().key().equals("member.no.phone-taken"));
    onFx(() -> {
      till.model.form().phoneProperty().set("13700001111");
      till.model.go();
      return 0;
    });
    until(() -> shown().filter(page -> page.member().phone().equals("13700001111")).isPresent());
    assertTrue(till.books.byPhone("13700001111").isPresent());
    assertTrue(till.books.byPhone("13800001234").isEmpty());
  }

  @Test
  void aTopUpIsAskedForWithItsAmount() throws Exception {
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    topUp("0");
    assertEquals("price.not-positive", problem());
    topUp("100.00");
    assertEquals(List.of("top up 1 CNY 100.00"), asked());
    topUp("999");
    assertEquals("member.no.cart", problem());
  }

  /// Whoever may not top up is asked first, and nothing is in the cart before the yes.
  @Test
  void aTopUpWaitsForWhoeverMustSayYes() throws Exception {
    var waiting = new ArrayList<Runnable>();
    var about = new ArrayList<String>();
    onFx(() -> {
      till.model.guard((right, what, then) -> {
        about.add(right + " " + what);
        waiting.add(then);
      });
      return 0;
    });
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    topUp("100.00");
    assertEquals(List.of(), asked());
    assertEquals(List.of("TOP_UP 138****1234 ¥100.00"), about);
    onFx(() -> {
      waiting.getFirst().run();
      return 0;
    });
    assertEquals(List.of("top up 1 CNY 100.00"), asked());
  }

  @Test
  void thePasswordIsSetBySmsAndThenPays() throws Exception {
    till.till().scan("M:1001");
    until(() -> shown().isPresent());
    till.till().press(KeyCode.F8);
    assertEquals(Optional.of(View.PAD), onFx(() -> till.till().views().pane()));
    till.till().press(KeyCode.F5);
    until(() -> pad().why().key().equals("pad.sent"));
    assertEquals(List.of("13800001234 code " + MemberTill.CODE), till.sms);
    till.till().type(MemberTill.CODE);
    till.till().type(MemberTill.PASSWORD);
    until(() -> pad().step() == Step.AGAIN);
    till.till().type("193747");
    until(() -> pad().why().key().equals("pad.differs"));
    till.till().type(MemberTill.PASSWORD);
    till.till().type(MemberTill.PASSWORD);
    until(() -> asked().contains("password set"));
    onFx(() -> {
      till.pay(Money.yuan("86.50"), true);
      return 0;
    });
    till.till().type("111999");
    until(() -> pad().why().key().equals("member.no.password"));
    till.till().type(MemberTill.PASSWORD);
    until(() -> asked().contains("permitted"));
    assertEquals(Money.yuan("86.50"), till.books.takePermit("sale-1").orElseThrow().amount());
  }

  @Test
  void overTheLimitThePadSaysSo() throws Exception {
    onFx(() -> {
      till.pay(Money.yuan("500.01"), true);
      return 0;
    });
    type(MemberTill.PASSWORD);
    until(() -> pad().why().key().equals("member.no.over-payment"));
    assertEquals("¥500.00", pad().why().value());
    till.till().press(KeyCode.ESCAPE);
    assertEquals(List.of("closed"), asked());
  }

  private void topUp(String amount) throws Exception {
    onFx(() -> {
      till.model.amountProperty().set(amount);
      till.model.go();
      return 0;
    });
  }

  private void type(String digits) throws Exception {
    onFx(() -> {
      for (var digit : digits.toCharArray()) {
        till.pad.digit(digit);
      }
      return 0;
    });
  }

  private String problem() throws Exception {
    return onFx(() -> till.model.problemProperty().get().key());
  }

  private Optional<MemberPage> shown() {
    return till.model.pageProperty().get();
  }

  private PadPage pad() {
    return till.pad.pageProperty().get().orElseThrow();
  }

  private List<String> asked() {
    return List.copyOf(till.asked);
  }
}
