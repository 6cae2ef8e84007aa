package saoma.handover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Product;
import saoma.handover.Problem.Found;
import saoma.handover.Wanted.ByAmount;
import saoma.handover.Wanted.ByCode;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An order as JSON. What is misspelt, doubled or of another type is refused by name, because a
/// field that is left out silently is money that is left out silently. Amounts are whole fen.
final class WantedText {
  static final int MOST_LINES = 200;
  private static final int LONGEST_URL = 500;
  private static final Set<String> FIELDS =
      Set.of("number", "lines", "total", "currency", "deadline", "successUrl", "failureUrl");
  private static final Set<String> BY_CODE = Set.of("code", "quantity", "unitPrice");
  private static final Set<String> BY_AMOUNT = Set.of("name", "amount");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private WantedText() {}

  static Wanted read(byte[] json) throws Found {
    var root = tree(json);
    known(root, FIELDS, "");
    var currency = text(root, "currency").orElse(Money.CNY.getCurrencyCode());
    require(currency.equals(Money.CNY.getCurrencyCode()), "currency", "only CNY");
    var number = text(root, "number").orElse("");
    require(isNumber(number), "number", "1 to 64 letters, digits or ._:-");
    return new Wanted(
        number,
        lines(root.get("lines")),
        amount(root, "total", 1),
        deadline(root),
        url(root, "successUrl"),
        url(root, "failureUrl"));
  }

  static boolean isNumber(String number) {
    return number.matches("[0-9A-Za-z._:-]{1,64}");
  }

  private static ObjectNode tree(byte[] json) throws Found {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode root) {
        return root;
      }
      throw refused("the body is no JSON object");
    } catch (JacksonException e) {
      throw refused("the body is no JSON, or names a field twice");
    }
  }

  private static List<Wanted.Line> lines(@Nullable JsonNode lines) throws Found {
    if (lines == null || !lines.isArray()) {
      throw refused("lines: a list");
    }
    require(!lines.isEmpty() && lines.size() <= MOST_LINES, "lines", "1 to " + MOST_LINES);
    var read = new ArrayList<Wanted.Line>();
    for (var line : lines) {
      if (!(line instanceof ObjectNode one)) {
        throw refused("lines: objects");
      }
      read.add(line(one));
    }
    return read;
  }

  private static Wanted.Line line(ObjectNode line) throws Found {
    if (line.has("amount") || line.has("name")) {
      known(line, BY_AMOUNT, "lines.");
      var name = text(line, "name").orElse("");
      require(
          !name.isBlank()
              && name.length() <= Product.LONGEST_NAME
              && name.codePoints().noneMatch(Character::isISOControl),
          "lines.name",
          "1 to " + Product.LONGEST_NAME + " characters");
      var amount = amount(line, "amount", 1);
      if (amount == null) {
        throw refused("lines.amount: whole fen");
      }
      return new ByAmount(name, amount);
    }
    known(line, BY_CODE, "lines.");
    var code = text(line, "code").orElse("");
    require(!code.isBlank() && code.length() <= Product.LONGEST_CODE, "lines.code", "a code");
    return new ByCode(code, quantity(line), amount(line, "unitPrice", 0));
  }

  private static Quantity quantity(ObjectNode line) throws Found {
    try {
      return Quantity.parse(text(line, "quantity").orElse("1"));
    } catch (IllegalArgumentException e) {
      throw refused("lines.quantity: a text like \"2\" or \"0.35\"");
    }
  }

  private static @Nullable Money amount(ObjectNode from, String field, long least) throws Found {
    var value = from.get(field);
    if (value == null) {
      return null;
    }
    require(
        value.isIntegralNumber()
            && value.canConvertToLong()
            && value.asLong() >= least
            && value.asLong() <= Cart.MOST.minor(),
        field,
        "whole fen, from " + least);
    return Money.fen(value.asLong());
  }

  private static @Nullable Instant deadline(ObjectNode root) throws Found {
    var text = text(root, "deadline");
    try {
      return text.map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      throw refused("deadline: a time like 2026-11-27T12:00:00Z");
    }
  }

  private static String url(ObjectNode root, String field) throws Found {
    var url = text(root, field).orElse("");
    require(
        url.length() <= LONGEST_URL && url.chars().allMatch(c -> c > ' ' && c < 0x7f),
        field,
        "an address");
    return url;
  }

  private static Optional<String> text(ObjectNode from, String field) throws Found {
    var value = from.get(field);
    require(value == null || value.isString(), field, "a text");
    return Optional.ofNullable(value).map(JsonNode::asString);
  }

  private static void known(ObjectNode object, Set<String> fields, String above) throws Found {
    for (var name : object.propertyNames()) {
      if (!fields.contains(name)) {
        throw refused("there is no field " + above + cut(name));
      }
    }
  }

  private static String cut(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }

  private static void require(boolean holds, String field, String what) throws Found {
    if (!holds) {
      throw refused(field + ": " + what);
    }
  }

  private static Found refused(String detail) {
    return new Found(Problem.malformed(detail));
  }

  /// The same order has one text, however it was spaced and sorted.
  static String canonical(Wanted wanted) {
    var root = MAPPER.createObjectNode().put("number", wanted.number());
    var lines = root.putArray("lines");
    for (var line : wanted.lines()) {
      switch (line) {
        case ByCode(var code, var quantity, var price) -> {
          var one = lines.addObject().put("code", code).put("quantity", quantity.digits());
          put(one, "unitPrice", price);
        }
        case ByAmount(var name, var amount) ->
            lines.addObject().put("name", name).put("amount", amount.minor());
      }
    }
    put(root, "total", wanted.total());
    var deadline = wanted.deadline();
    if (deadline != null) {
      root.put("deadline", deadline.toString());
    }
    root.put("successUrl", wanted.success()).put("failureUrl", wanted.failure());
    return MAPPER.writeValueAsString(root);
  }

  private static void put(ObjectNode into, String field, @Nullable Money amount) {
    if (amount != null) {
      into.put(field, amount.minor());
    }
  }

  /// What was stored before it was understood once more.
  static Wanted again(String canonical) {
    try {
      return read(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (Found e) {
      throw new IllegalStateException("what was taken is refused: " + e.problem().detail());
    }
  }

  static String digest(String canonical) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
