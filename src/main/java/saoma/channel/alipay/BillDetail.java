package saoma.channel.alipay;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.BillCount;
import saoma.channel.BillProblem.Kind;
import saoma.channel.BillText;

/// The detail file of a business bill: four lines of head, a header, the lines, an end mark, and
/// two sums that they must add up to.
final class BillDetail {
  private static final Pattern ACCOUNT = Pattern.compile("#账号：\\[([0-9]{1,32})]");
  private static final Pattern FROM =
      Pattern.compile("#起始日期：\\[([0-9]{4})年([0-9]{2})月([0-9]{2})日.*");

  private final BillText text;
  private final BillCount count;
  private final BillSums sums = new BillSums();
  private String account = "";
  private String from = "";
  private boolean begun;
  private boolean ended;
  private @Nullable BillColumns columns;

  BillDetail(BillText text, BillCount count) {
    this.text = text;
    this.count = count;
  }

  /// @param seller the account that it must be of; empty if that is not known
  /// @return what is wrong with the file as a whole, null if nothing is
  @Nullable Flaw read(String seller) throws IOException {
    for (var line = text.next(); line != null; line = text.next()) {
      take(line);
    }
    if (!begun || columns == null) {
      return Flaw.NOT_A_BILL;
    }
    // The name in the head is the account and four digits of what kind it is.
    if (!seller.isEmpty() && !account.startsWith(seller)) {
      return Flaw.OTHER_ACCOUNT;
    }
    if (!from.equals(count.day().toString())) {
      return Flaw.OTHER_DAY;
    }
    if (!sums.stated()) {
      return Flaw.NO_TOTALS;
    }
    return sums.differences().isEmpty() ? null : Flaw.TOTALS_DIFFER;
  }

  List<Difference> differences() {
    return sums.differences();
  }

  private void take(String raw) {
    var line = text.number() == 1 && raw.startsWith("\ufeff") ? raw.substring(1) : raw;
    if (line.startsWith("#")) {
      remark(line.strip());
    } else if (text.tooLong()) {
      count.problem(text.number(), Kind.TOO_LONG, "");
    } else if (!line.isBlank()) {
      body(line);
    }
  }

  private void remark(String line) {
    if (line.startsWith("#支付宝业务明细查询")) {
      begun = true;
    } else if (line.startsWith("#-") && line.contains("列表结束")) {
      ended = true;
    } else if (ended) {
      sums.compare(line);
    }
    var named = ACCOUNT.matcher(line);
    if (named.matches()) {
      account = named.group(1);
    }
    var since = FROM.matcher(line);
    if (since.matches()) {
      from = since.group(1) + "-" + since.group(2) + "-" + since.group(3);
    }
  }

  private void body(String line) {
    var known = columns;
    if (known != null && !ended) {
      row(known, BillColumns.split(line));
      return;
    }
    columns = known == null ? BillColumns.of(line).orElse(null) : known;
    if (ended || columns == null) {
      count.problem(text.number(), Kind.OUT_OF_PLACE, "");
    }
  }

  private void row(BillColumns known, String[] cells) {
    if (cells.length < known.count()) {
      count.problem(text.number(), Kind.CELLS, "");
    } else if (cells.length == known.count()) {
      row(BillRow.read(text.number(), known, cells));
    } else {
      shifted(known, cells);
    }
  }

  private void row(BillRow row) {
    switch (row) {
      case BillRow.Good(var line, var discount) -> {
        sums.add(line, discount);
        count.line(line);
      }
      case BillRow.Bad(var kind, var column) -> count.problem(text.number(), kind, column);
    }
  }

  /// A comma inside the goods' name or the remark shifts what stands behind it. Used only if
  /// exactly one way to read the line makes sense.
  private void shifted(BillColumns known, String[] cells) {
    var readings =
        known.texts().stream()
            .map(at -> BillRow.read(text.number(), known, known.joined(cells, at)))
            .filter(BillRow.Good.class::isInstance)
            .toList();
    if (readings.size() == 1) {
      row(readings.getFirst());
      count.problem(text.number(), Kind.COMMAS, BillColumns.TITLE);
    } else {
      count.problem(text.number(), Kind.CELLS, "");
    }
  }
}
