package saoma.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.money.Quantity;

/// What is typed or scanned, and which receipt it means.
class ReceiptQueryTest {
  private static final Instant TEN_42 = Instant.parse("2026-11-26T02:42:13Z");
  private static final Receipt RECEIPT =
      new Receipt(
          12,
          "01",
          "shop",
          4711,
          TEN_42,
          List.of(
              new CartLine(1, "2100000000067", "牛奶", "Milk", Quantity.pieces(2), Money.fen(1995))),
          Money.fen(3990),
          List.of(
              new Tender(
                  "cash", Money.fen(2000), "SAB2C01261126000481", "SAB2C01261126000481", TEN_42),
              new Tender(
                  "alipay",
                  Money.fen(1990),
                  "SAB2C01261126000482",
                  "2026112622001400000000007753",
                  TEN_42.plusSeconds(60))),
          0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "000012",
        "01-000012",
        " 4711 ",
        "39.90",
        "39.9",
        "¥39.90",
        "19.90",
        "10:42",
        "10:43",
        "１０：４２",
        "11-26",
        "2026-11-26",
        "7753",
        "0482",
        "000482",
        "SAB2C01261126000482",
        "22001400",
        "milk",
        "牛奶",
        "2100000000067"
      })
  void whatAPersonKnowsFindsIt(String typed) {
    assertTrue(ReceiptQuery.of(typed).matches(RECEIPT), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13", "000013", "39.91", "3990", "10:44", "02:42", "11-27", "2200", "1126", "rice", "25:00"
      })
  void whatIsNotOnItDoesNotFindIt(String typed) {
    assertFalse(ReceiptQuery.of(typed).matches(RECEIPT), typed);
  }

  @Test
  void textIsReadAsMoreOnlyWhereItIsMore() {
    assertEquals(Money.fen(3990), ReceiptQuery.of("39.9").amount());
    assertEquals(Money.fen(500), ReceiptQuery.of("5元").amount());
    assertNull(ReceiptQuery.of("39").amount(), "a number is not yet an amount");
    assertEquals(LocalTime.of(9, 5), ReceiptQuery.of("9:05").time());
    assertNull(ReceiptQuery.of("24:00").time());
    assertEquals(MonthDay.of(2, 29), ReceiptQuery.of("2-29").day());
    assertNull(ReceiptQuery.of("13-01").day());
    assertEquals(12, ReceiptQuery.of("T1-000012").number());
    assertNull(ReceiptQuery.of("12").number());
  }
}
