package saoma.store.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object, each asked for by its name and its kind.
record Fields(JsonNode node) {
  boolean has(String name) {
    return node.has(name);
  }

  String text(String name) throws WrongText {
    return field(name, JsonNode::isString).asString();
  }

  @Nullable String textOrNull(String name) throws WrongText {
    return has(name) ? text(name) : null;
  }

  long number(String name) throws WrongText {
    var field = field(name, JsonNode::isIntegralNumber);
    if (!field.canConvertToLong()) {
      throw new WrongText("too large: " + name);
    }
    return field.asLong();
  }

  int small(String name) throws WrongText {
    var number = number(name);
    if (number != (int) number) {
      throw new WrongText("too large: " + name);
    }
    return (int) number;
  }

  boolean flag(String name) throws WrongText {
    return field(name, JsonNode::isBoolean).asBoolean();
  }

  Instant instant(String name) throws WrongText {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw new WrongText("no instant: " + name);
    }
  }

  Money money(String minor, String currency) throws WrongText {
    try {
      return new Money(number(minor), Currency.getInstance(text(currency)));
    } catch (IllegalArgumentException e) {
      throw new WrongText("no currency: " + currency);
    }
  }

  <E extends Enum<E>> E oneOf(String name, E[] values) throws WrongText {
    var text = text(name);
    for (var value : values) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    throw new WrongText("no such " + name + ": " + text);
  }

  List<Fields> list(String name) throws WrongText {
    var found = new ArrayList<Fields>();
    for (var one : field(name, JsonNode::isArray)) {
      if (!one.isObject()) {
        throw new WrongText("no object in " + name);
      }
      found.add(new Fields(one));
    }
    return found;
  }

  List<String> texts(String name) throws WrongText {
    var found = new ArrayList<String>();
    for (var one : field(name, JsonNode::isArray)) {
      if (!one.isString()) {
        throw new WrongText("no text in " + name);
      }
      found.add(one.asString());
    }
    return found;
  }

  private JsonNode field(String name, Predicate<JsonNode> kind) throws WrongText {
    var field = node.get(name);
    if (field == null || !kind.test(field)) {
      throw new WrongText("no " + name);
    }
    return field;
  }
}
