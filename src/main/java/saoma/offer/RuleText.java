package saoma.offer;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.order.Discount;

/// Deals, goods and spans as they are kept. The words never change. Whatever is read here and was
/// not written here throws an [IllegalArgumentException].
public final class RuleText {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,11}");
  private static final String NONE = "-";

  private RuleText() {}

  public static String of(Deal deal) {
    return switch (deal) {
      case Deal.Free(var buy, var free) -> "FREE " + buy + " " + free;
      case Deal.Nth(var nth, var basisPoints) -> "NTH " + nth + " " + basisPoints;
      case Deal.Less(var kind, var of) -> "LESS " + new Discount("-", kind, of).word();
      case Deal.Fixed(var price) -> "FIXED " + price.minor();
      case Deal.Whole(var from, var kind, var of) ->
          "WHOLE " + from.minor() + " " + new Discount("-", kind, of).word();
      case Deal.Bundle(var parts, var price) ->
          parts.stream()
              .map(part -> "\n" + part.pieces() + "\t" + part.code())
              .collect(Collectors.joining("", "BUNDLE " + price.minor(), ""));
    };
  }

  public static Deal deal(String text) {
    var rows = text.split("\n", -1);
    var words = rows[0].split(" ", -1);
    if (words.length < 2 || (rows.length > 1) != words[0].equals("BUNDLE")) {
      throw new IllegalArgumentException("no deal");
    }
    var kind = words[0] + words.length;
    return switch (kind) {
      case "FREE3" -> new Deal.Free(small(words[1]), small(words[2]));
      case "NTH3" -> new Deal.Nth(small(words[1]), small(words[2]));
      case "LESS2" -> {
        var less = Discount.read("-", words[1]);
        yield new Deal.Less(less.kind(), less.of());
      }
      case "FIXED2" -> new Deal.Fixed(Money.fen(number(words[1])));
      case "WHOLE3" -> {
        var less = Discount.read("-", words[2]);
        yield new Deal.Whole(Money.fen(number(words[1])), less.kind(), less.of());
      }
      case "BUNDLE2" -> new Deal.Bundle(parts(rows), Money.fen(number(words[1])));
      default -> throw new IllegalArgumentException("no deal");
    };
  }

  private static List<Deal.Part> parts(String[] rows) {
    var found = new ArrayList<Deal.Part>();
    for (var row : Arrays.asList(rows).subList(1, rows.length)) {
      var both = row.split("\t", -1);
      if (both.length != 2) {
        throw new IllegalArgumentException("no part of a bundle");
      }
      found.add(new Deal.Part(both[1], small(both[0])));
    }
    return found;
  }

  public static String of(Goods goods) {
    return switch (goods) {
      case Goods.All _ -> "ALL";
      case Goods.Category(var name) -> "CATEGORY\n" + name;
      case Goods.Codes(var codes) ->
          codes.stream().sorted().collect(Collectors.joining("\n", "CODES\n", ""));
    };
  }

  public static Goods goods(String text) {
    var rows = List.of(text.split("\n", -1));
    var rest = rows.subList(1, rows.size());
    return switch (rows.getFirst()) {
      case "CODES" -> new Goods.Codes(new HashSet<>(rest));
      case "CATEGORY" -> new Goods.Category(String.join("\n", rest));
      default -> {
        if (!text.equals("ALL")) {
          throw new IllegalArgumentException("no goods");
        }
        yield new Goods.All();
      }
    };
  }

  public static String of(Span span) {
    var days =
        span.days().stream()
            .sorted()
            .map(day -> Integer.toString(day.getValue()))
            .collect(Collectors.joining());
    return String.join(
        " ", or(span.from()), or(span.until()), days, or(span.opens()), or(span.closes()));
  }

  private static String or(@Nullable Object value) {
    return value == null ? NONE : value.toString();
  }

  public static Span span(String text) {
    var words = text.split(" ", -1);
    if (words.length != 5) {
      throw new IllegalArgumentException("no span of time");
    }
    try {
      return new Span(day(words[0]), day(words[1]), days(words[2]), time(words[3]), time(words[4]));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no span of time", e);
    }
  }

  private static @Nullable LocalDate day(String word) {
    return word.equals(NONE) ? null : LocalDate.parse(word);
  }

  private static @Nullable LocalTime time(String word) {
    return word.equals(NONE) ? null : LocalTime.parse(word);
  }

  private static EnumSet<DayOfWeek> days(String word) {
    var found = EnumSet.noneOf(DayOfWeek.class);
    word.chars().forEach(digit -> found.add(DayOfWeek.of(digit - '0')));
    return found;
  }

  private static int small(String word) {
    return Math.toIntExact(Math.min(number(word), Integer.MAX_VALUE));
  }

  private static long number(String word) {
    if (!NUMBER.matcher(word).matches()) {
      throw new IllegalArgumentException("no number");
    }
    return Long.parseLong(word);
  }
}
