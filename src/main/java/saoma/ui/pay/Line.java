package saoma.ui.pay;

import java.util.Arrays;
import java.util.List;
import saoma.money.Money;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// A sentence before it has a language: a key and its values. A value that is a [Name] is itself a
/// text; amounts are written as every screen writes them.
public record Line(String key, List<Object> values) {
  public static final Line NONE = new Line("", List.of());

  /// A value that has a word in each language.
  public record Name(String key) {}

  public Line {
    values = List.copyOf(values);
  }

  public static Line of(String key, Object... values) {
    return new Line(key, Arrays.asList(values));
  }

  public String in(Texts texts) {
    if (key.isEmpty()) {
      return "";
    }
    var ready =
        values.stream()
            .map(value ->
                switch (value) {
                  case Name name -> texts.now(name.key());
                  case Money money -> Amounts.full(money);
                  default -> value;
                });
    return texts.now(key, ready.toArray());
  }
}
