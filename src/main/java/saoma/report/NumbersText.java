package saoma.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.OptionalLong;
import saoma.numbers.Compared;
import saoma.numbers.Measure;
import saoma.numbers.Rate;
import saoma.numbers.Row;
import saoma.numbers.Span;
import saoma.numbers.Table;
import saoma.numbers.Waits;

/// The shop's numbers in the words of one language.
public record NumbersText(Words words) {
  private static final int MINUTE = 60;

  /// From when on a wait is told in minutes, where it is whole ones.
  private static final int LONG_WAIT = 120;

  public String title(Span span) {
    return words.of("numbers.title", days(span));
  }

  /// `2026-11-26`, or the first and the last.
  public String days(Span span) {
    return span.length() == 1
        ? span.from().toString()
        : words.of("numbers.from-to", span.from().toString(), span.to().toString());
  }

  /// What it is compared with.
  public String beside(Span span) {
    return words.of("numbers.beside", days(span.before()));
  }

  /// The one sentence that is read first.
  public String headline(Compared compared) {
    var now = compared.now();
    if (now.isEmpty()) {
      return words.of("numbers.empty");
    }
    var sales = now.sales();
    var parts = new ArrayList<String>();
    parts.add(
        words.of("report.sold", PageText.amount(sales.sum()), PageText.number(sales.count())));
    compared.change(Measure.SALES).ifPresent(change -> parts.add(than(change)));
    var left = now.allChannels().abandoned();
    if (left > 0) {
      parts.add(words.of("numbers.left", PageText.number(left)));
    }
    return String.join(words.of("report.between"), parts) + words.of("report.stop");
  }

  private String than(long change) {
    if (change == 0) {
      return words.of("numbers.as-before");
    }
    return change > 0
        ? words.of("numbers.more", percent(change))
        : words.of("numbers.less", percent(-change));
  }

  public String measure(Measure measure) {
    return words.of("numbers.measure." + key(measure));
  }

  /// A dash where there is nothing to divide by.
  public String value(Measure measure, OptionalLong value) {
    if (value.isEmpty()) {
      return "–";
    }
    var known = value.getAsLong();
    return switch (measure.unit()) {
      case MONEY -> PageText.amount(known);
      case COUNT -> PageText.number(known);
      case QUANTITY -> quantity(known);
      case SHARE -> percent(known);
    };
  }

  static String quantity(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  /// With one decimal, rounded half up.
  public static String percent(long millionths) {
    var digits = BigDecimal.valueOf(Rate.quotient(millionths, 1000), 1).toPlainString();
    return digits.replace('-', '−') + "%";
  }

  /// With an arrow, so that no colour is needed; empty where there was nothing before.
  public static String change(OptionalLong millionths) {
    if (millionths.isEmpty()) {
      return "";
    }
    var known = millionths.getAsLong();
    if (known == 0) {
      return "=";
    }
    return (known > 0 ? "▲ " : "▼ ") + percent(Math.absExact(known));
  }

  public String kind(Table.Kind kind) {
    return words.of("numbers.by." + key(kind));
  }

  /// Whose a row is.
  public String row(Table.Kind kind, Row row) {
    if (row.key().equals(Table.OTHERS)) {
      return words.of("numbers.others");
    }
    return switch (kind) {
      case DAY -> row.key();
      case HOUR -> row.key() + ":00";
      case WEEKDAY -> words.of("numbers.weekday." + row.key());
      case CATEGORY -> row.key().isEmpty() ? words.of("numbers.no-category") : row.key();
      case PRODUCT -> {
        if (row.key().isEmpty()) {
          yield words.of("numbers.no-line");
        }
        yield row.name().isEmpty() ? row.key() : row.name();
      }
      case OPERATOR -> row.key().isEmpty() ? words.of("report.nobody") : row.key();
      case TENDER -> channel(row.key());
    };
  }

  /// A channel by its code; all of them for none.
  public String channel(String code) {
    return code.isEmpty() ? words.of("numbers.all-channels") : words.of("channel." + code);
  }

  /// How long it took at most.
  public String wait(Waits.Bound bound) {
    var text = seconds(bound.seconds());
    return bound.longer() ? words.of("numbers.longer", text) : text;
  }

  public String wait(Duration wait) {
    return seconds(Rate.quotient(wait.toMillis(), 1000));
  }

  private String seconds(long seconds) {
    return seconds >= LONG_WAIT && seconds % MINUTE == 0
        ? words.of("numbers.minutes", PageText.number(seconds / MINUTE))
        : words.of("numbers.seconds", PageText.number(seconds));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
