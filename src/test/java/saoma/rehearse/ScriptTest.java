package saoma.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

class ScriptTest {
  @Test
  void everyDeedIsPlayedWithGoodsThatAreOnTheShelf() {
    var shelf = Shelf.builtIn().stream().map(Product::code).collect(Collectors.toSet());
    var deeds = EnumSet.noneOf(Deed.class);
    for (var customer : Script.usual()) {
      deeds.add(customer.deed());
      customer.lays().forEach(good -> assertTrue(shelf.contains(good.code()), good.code()));
      customer.buys().forEach(good -> assertTrue(shelf.contains(good.code()), good.code()));
      assertEquals(customer.deed() == Deed.CASH, customer.note() != null, customer.name());
    }
    assertEquals(EnumSet.allOf(Deed.class), deeds);
    assertEquals(8, Script.usual().size());
  }

  @Test
  void whoeverBringsGoodsBackComesAfterSomebodyWhoBoughtThem() {
    assertEquals(Deed.REFUND, Script.usual().getLast().deed());
    assertFalse(Script.usual().getFirst().buys().isEmpty());
  }

  @Test
  void everyCustomerAndEveryMarkHasWordsInBothLanguages() {
    for (var language : Language.values()) {
      var texts = new Texts(language);
      for (var customer : Script.usual()) {
        assertFalse(texts.now("rehearse." + customer.name()).isBlank());
        assertFalse(texts.now("rehearse." + customer.name() + ".hello", "20.00").isBlank());
      }
      for (var kind : Mark.Kind.values()) {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertFalse(texts.now("rehearse.mark." + name, "1", "2").isBlank());
      }
    }
  }
}
