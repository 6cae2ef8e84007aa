package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.catalogue.Product;
import saoma.device.scale.Scale;
import saoma.device.scale.Weighed;
import saoma.money.Money;
import saoma.money.Quantity;

/// What is sold by weight asks the scale.
class WeighModelTest extends SaleFixture {
  private static final Product APPLES = new Product("17", "苹果", "Apples", "kg", Money.fen(1_299));
  private static final Product TEA = new Product("18", "茶叶", "Tea", "两", Money.fen(2_500));
  private static final Product GRAPES = new Product("19", "葡萄", "Grapes", "kg", null);
  private static final Product LEAD = new Product("20", "铅", "Lead", "lb", Money.fen(900));

  private final Standing scale = new Standing();

  /// A scale in the hand of the test.
  private static final class Standing implements Scale {
    private Optional<Consumer<Weighed>> ear = Optional.empty();
    private int listened;

    @Override
    public Listening listen(Consumer<Weighed> heard) {
      listened++;
      ear = Optional.of(heard);
      return () -> ear = Optional.empty();
    }

    void says(Weighed said) {
      ear.orElseThrow().accept(said);
    }
  }

  @BeforeEach
  void put() {
    catalogue.put(List.of(APPLES, TEA, GRAPES, LEAD));
    sale.weigh().listensTo(() -> Optional.of(scale), Runnable::run);
  }

  private Optional<String> take(String typed) {
    return sale.weigh().take(typed);
  }

  @Test
  void aWeightIsTakenOnlyWhenItStandsStill() {
    sale.scan("17");
    assertEquals(new Ask.WeightOf(APPLES), sale.askProperty().get());
    assertEquals(Optional.of("weigh.type"), take(""), "nothing is heard yet");
    scale.says(new Weighed.Moving(OptionalLong.of(330)));
    assertEquals(Optional.of("weigh.moving"), take(""));
    scale.says(new Weighed.Steady(0, false));
    assertEquals(Optional.of("weigh.nothing"), take(""));
    scale.says(new Weighed.Over());
    assertEquals(Optional.of("weigh.type"), take(""));
    assertEquals(List.of(), lines());
    scale.says(new Weighed.Steady(333, false));
    assertEquals(Optional.of(Money.fen(433)), sale.weigh().cost(APPLES));
    assertEquals(Optional.empty(), take(""));
    assertEquals(List.of("0.333 Apples"), lines());
    // 4.32567, half up.
    assertEquals(433, cart.now().total().minor());
    assertInstanceOf(Ask.Nothing.class, sale.askProperty().get());
    assertEquals(Optional.empty(), scale.ear, "nobody listens any more");
  }

  @Test
  void gramsBecomeTheUnitOfTheProduct() {
    sale.scan("18");
    scale.says(new Weighed.Steady(125, true));
    assertEquals(Optional.empty(), take(""));
    assertEquals(List.of("2.5 Tea"), lines());
    assertEquals(6_250, cart.now().total().minor());
  }

  @Test
  void aWeightIsTypedWhereTheScaleHasNone() {
    sale.scan("17");
    scale.says(new Weighed.Silent());
    assertEquals(Optional.of("weigh.bad"), take("0,5"));
    assertEquals(Optional.of("weigh.bad"), take("0"));
    assertEquals(new Ask.WeightOf(APPLES), sale.askProperty().get());
    assertEquals(Optional.empty(), take(" 0.5 "));
    assertEquals(List.of("0.5 Apples"), lines());
  }

  @Test
  void aQuantityThatWasTypedBeforeAsksNothing() {
    sale.search().typedProperty().set("0.25*");
    sale.scan("17");
    assertEquals(List.of("0.25 Apples"), lines());
    assertEquals(0, scale.listened);
  }

  @Test
  void whatHasNoPriceIsAskedForItWithItsWeight() {
    sale.scan("19");
    scale.says(new Weighed.Steady(500, false));
    assertEquals(Optional.empty(), sale.weigh().cost(GRAPES));
    assertEquals(Optional.empty(), take(""));
    assertEquals(new Ask.PriceOf(GRAPES, new Quantity(500)), sale.askProperty().get());
    assertEquals(Optional.empty(), sale.sellAt("20"));
    assertEquals(1_000, cart.now().total().minor());
  }

  @Test
  void whatIsLeftIsNotSold() {
    sale.scan("17");
    scale.says(new Weighed.Steady(500, false));
    sale.skip();
    assertEquals(List.of(), lines());
    assertEquals(Optional.empty(), scale.ear);
    assertEquals(Optional.empty(), take(""), "nothing is asked any more");
    assertEquals(List.of(), lines());
  }

  @Test
  void withoutAScaleOrInAnotherUnitNothingIsAsked() {
    sale.scan("20");
    assertEquals(List.of("1 Lead"), lines());
    sale.weigh().listensTo(Optional::empty, Runnable::run);
    sale.scan("17");
    assertTrue(lines().contains("1 Apples"), lines().toString());
  }
}
