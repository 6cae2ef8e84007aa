package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A customer's code on the sale screen.
class SaleTakeTest extends SaleFixture {
  private static final String ALIPAYS = "281234567890123456";
  private static final String WECHATS = "131234567890123456";

  @Test
  void aScannedCodeChargesTheCart() {
    sale.scan(WATER.code());
    sale.scan(WECHATS);
    assertEquals(List.of("code of wechat 200 sale-1"), asked);
    assertInstanceOf(Ask.Nothing.class, sale.askProperty().get());
    assertEquals(List.of("1 Spring water"), lines(), "the cart is as it was");
  }

  @Test
  void aTypedCodeDoesTheSame() {
    sale.scan(WATER.code());
    type(ALIPAYS);
    sale.enter();
    assertEquals(List.of("code of alipay 200 sale-1"), asked);
    assertEquals("", typed());
  }

  @Test
  void anEmptyCartHasNothingToCharge() {
    sale.scan(ALIPAYS);
    assertEquals(List.of(), asked);
    assertEquals("sale.nothing-to-pay", last().key());
    assertInstanceOf(Ask.Nothing.class, sale.askProperty().get());
  }

  @Test
  void anUnknownProductsQuestionGivesWay() {
    sale.scan(WATER.code());
    sale.scan(UNKNOWN);
    assertInstanceOf(Ask.UnknownCode.class, sale.askProperty().get());
    sale.scan(ALIPAYS);
    assertInstanceOf(Ask.Nothing.class, sale.askProperty().get());
    assertEquals(1, asked.size());
  }

  @Test
  void whatStandsOnTheShelfIsAProduct() {
    sale.scan(SHELVED.code());
    sale.scan(SHELVED.code());
    assertEquals(List.of(), asked);
    assertEquals(List.of("2 Shelved"), lines());
    assertEquals(Optional.empty(), sale.customerCode(SHELVED.code()));
    assertTrue(sale.customerCode(ALIPAYS).isPresent());
    assertEquals(Optional.empty(), sale.customerCode(UNKNOWN));
  }
}
