package saoma.channel.unionpay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillCells;
import saoma.channel.BillText;
import saoma.channel.BillTotals;
import saoma.money.Money;

/// The summary file (`RD…`), a page to be printed: whose it is, which day was cleared, and a line
/// that adds all up.
final class BillSummary {
  private static final Pattern MERCHANT = Pattern.compile("商户代码:([0-9]{1,15})\\s.*");
  private static final Pattern DAY = Pattern.compile(".*清算日期:([0-9]{8})\\s*");
  private static final String ALL = "总计";

  /// How many, then debit and credit of the amounts, of the fees, and of what is cleared.
  private static final int FIGURES = 7;

  private String merchant = "";
  private String day = "";
  private @Nullable List<String> all;

  void read(BillText text) throws IOException {
    for (var line = text.next(); line != null; line = text.next()) {
      if (!text.tooLong()) {
        take(line.strip());
      }
    }
  }

  private void take(String line) {
    var named = MERCHANT.matcher(line);
    if (named.matches()) {
      merchant = named.group(1);
    }
    var cleared = DAY.matcher(line);
    if (cleared.matches()) {
      day = cleared.group(1);
    }
    var cells = List.of(line.split("\\s+"));
    // The first one; the second adds the kinds of cards up.
    if (all == null && cells.getFirst().equals(ALL) && cells.size() == FIGURES + 1) {
      all = cells.subList(1, cells.size());
    }
  }

  boolean isThere() {
    return all != null;
  }

  String merchant() {
    return merchant;
  }

  /// `yyyyMMdd`, empty if it does not say.
  String day() {
    return day;
  }

  List<Difference> compare(BillTotals counted, long feesPaid, long feesBack) {
    var stated = all;
    var differences = new ArrayList<Difference>();
    if (stated == null) {
      return differences;
    }
    var rows = Long.toString(counted.payments() + counted.refunds());
    if (!stated.getFirst().equals(rows)) {
      differences.add(new Difference("交易笔数", stated.getFirst(), rows));
    }
    compare("交易金额 借", stated.get(1), counted.refunded().minor(), differences);
    compare("交易金额 贷", stated.get(2), counted.paid().minor(), differences);
    compare("费用 借", stated.get(3), feesPaid, differences);
    compare("费用 贷", stated.get(4), feesBack, differences);
    return differences;
  }

  private static void compare(
      String name, String stated, long counted, List<Difference> differences) {
    var fen = BillCells.fen(stated.replace(",", ""));
    if (fen.isEmpty() || fen.getAsLong() != counted) {
      differences.add(new Difference(name, stated, Money.fen(counted).digits()));
    }
  }
}
