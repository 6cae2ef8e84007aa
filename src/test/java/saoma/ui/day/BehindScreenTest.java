package saoma.ui.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.report.Page;
import saoma.shift.Behind.Fact;
import saoma.shift.Behind.Found;
import saoma.shift.Behind.Row;
import saoma.shift.Booking;
import saoma.shift.Topic;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.day.BehindModel.State;

/// A lowest figure opens what it was counted from, by keys alone.
class BehindScreenTest extends UiTest {
  private DayTill day;

  @BeforeEach
  void begin() throws Exception {
    day = onFx(() -> new DayTill(Language.EN));
    day.sells(1);
    onFx(() -> {
      day.putUp();
      return 0;
    });
    until(() -> day.day.pageProperty().get() instanceof Page.Now);
  }

  private void opens(String figure) throws Exception {
    onFx(() -> DayTree.choose(day.till, figure));
    day.till.press(KeyCode.ENTER);
    until(() ->
        day.till.views().pane().filter(View.BEHIND::equals).isPresent()
            && !(day.looking.stateProperty().get() instanceof State.Looking));
  }

  private String text(String id) throws Exception {
    return onFx(() -> ((Label) day.till.views().scene().lookup("#" + id)).getText());
  }

  private List<String> column(int at) throws Exception {
    return onFx(() -> {
      TableView<?> rows = (TableView<?>) day.till.views().scene().lookup("#rows");
      var column = rows.getColumns().get(at);
      return rows.getItems().stream()
          .map(row -> String.valueOf(column.getCellData(rows.getItems().indexOf(row))))
          .toList();
    });
  }

  @Test
  void theRowsOfAFigureComeToItAndEscapeGoesBackToIt() throws Exception {
    opens("sales.returns");
    assertEquals("Returns", text("heading"));
    assertEquals("−¥42.80", text("value"));
    assertEquals("Total  ›  Net sales", text("path"));
    assertEquals(3, column(0).size());
    assertEquals("Refund SK7QP01261126000371R01, WeChat Pay", column(1).getFirst());
    assertEquals(List.of("14.28", "14.26", "14.26"), column(4));
    assertEquals("✓ Together ¥42.80, rows: 3. The same as the figure.", text("verdict"));
    day.till.press(KeyCode.ESCAPE);
    until(() -> day.till.views().pane().isEmpty());
    var chosen = onFx(() -> DayTree.chosen(day.till));
    assertTrue(
        chosen instanceof FigureTree.Row.One(var figure) && figure.name().equals("sales.returns"));
    assertEquals(View.DAY, day.till.views().shown().orElseThrow());
  }

  @Test
  void aRowLeadsToItsReceipt() throws Exception {
    opens("sales.gross");
    day.till.press(KeyCode.DOWN);
    day.till.press(KeyCode.ENTER);
    until(() -> day.asked.contains("look 2"));
    day.till.press(KeyCode.ESCAPE);
    opens("exception.by");
    day.till.press(KeyCode.ENTER);
    settle();
    assertTrue(
        onFx(() -> day.till.views().scene().lookup("#receipt").isDisabled()),
        "a row of the audit log has no receipt");
    day.till.press(KeyCode.ESCAPE);
    opens("sales.returns");
    day.till.press(KeyCode.ENTER);
    until(() ->
        day.till.notices().shownProperty().get().stream()
            .anyMatch(one -> one.key().equals("behind.no-receipt")));
    assertEquals(List.of("look 2"), List.copyOf(day.asked));
  }

  @Test
  void aFigureThatIsMadeOfOthersOpensNothing() throws Exception {
    for (var name : List.of("sales.net", "tender.net", "drawer.float", "grand.sales.before")) {
      onFx(() -> DayTree.choose(day.till, name));
      day.till.press(KeyCode.ENTER);
      settle();
      assertTrue(day.till.views().pane().isEmpty(), name);
    }
  }

  @Test
  void whatDoesNotComeToTheFigureIsSaid() throws Exception {
    var some = new Booking(Topic.SALE, "", 1, 2_750);
    var more = new Booking(Topic.SALE, "", 313, 1_290_000);
    var row = new Row(DayTill.NOW, 9, saoma.shift.Who.NOBODY, List.of(new Fact.Sold(9)), some);
    day.behind.answer = new Found.Rows(List.of(row), 1, some, more, false);
    opens("sales.gross");
    assertEquals(
        "▲ Together ¥27.50, rows: 1, but the figure is ¥12,840.50. The journal of that time is not"
            + " all here.",
        text("verdict"));
    day.till.press(KeyCode.ESCAPE);
    day.behind.answer = new Found.Rows(List.of(row), 313, more, more, true);
    opens("sales.gross");
    assertEquals(
        "▲ Together ¥12,900.00, rows: 313. More was booked since this page was made.",
        text("verdict"));
    assertEquals("The first 1 are shown, all 313 are added up.", text("first"));
    day.till.press(KeyCode.ESCAPE);
    day.behind.answer = new Found.NoJournal();
    opens("sales.gross");
    assertTrue(day.looking.stateProperty().get() instanceof State.NoJournal);
    assertEquals(List.of(), column(0));
  }

  @Test
  void everyLowestFigureOfTheDayIsRightInItsOwnWay() throws Exception {
    for (var name :
        List.of(
            "counts.items",
            "counts.copies",
            "tender.in",
            "tax.net-sold",
            "discount.name",
            "price.reason",
            "channel.fee",
            "stored.used",
            "seller.tender",
            "category.items",
            "hour.sales",
            "drawer.cash-in")) {
      opens(name);
      assertTrue(text("verdict").startsWith("✓ "), name + ": " + text("verdict"));
      day.till.press(KeyCode.ESCAPE);
    }
  }

  @Test
  void aZAndADayOpenTheirOwnShifts() throws Exception {
    day.closed(1, 1, 0);
    day.closed(1, 2, 0);
    onFx(() -> {
      day.day.read();
      return 0;
    });
    until(() -> day.day.entries().size() == 5);
    day.till.press(KeyCode.PAGE_DOWN);
    day.till.press(KeyCode.PAGE_DOWN);
    until(() -> day.day.pageProperty().get() instanceof Page.Day);
    opens("hour.sales");
    day.till.press(KeyCode.ESCAPE);
    day.till.press(KeyCode.PAGE_DOWN);
    day.till.press(KeyCode.PAGE_DOWN);
    until(() -> day.day.pageProperty().get() instanceof Page.Closed z && z.z().number() == 1);
    opens("seller.tender");
    assertEquals(
        List.of("[1, 2] HOUR 07", "[1] SELLER 1 李娜|alipay"), List.copyOf(day.behind.asked));
  }
}
