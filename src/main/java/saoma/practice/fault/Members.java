package saoma.practice.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// An object of a plan while it is read: each member is checked, and each complaint names it.
final class Members {
  private final JsonNode node;
  private final String before;

  /// @param where what the object is called if it is none
  /// @param before what stands before a member's name in a complaint
  Members(JsonNode node, String where, String before) throws WrongPlan {
    if (!node.isObject()) {
      throw new WrongPlan(where, "must be an object");
    }
    this.node = node;
    this.before = before;
  }

  void only(Set<String> known) throws WrongPlan {
    for (var name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw wrong(shown(name), "not known here");
      }
    }
  }

  /// What somebody else wrote is shown short and without control characters.
  private static String shown(String name) {
    return name.substring(0, Math.min(name.length(), 40)).replaceAll("\\p{C}", "?");
  }

  Optional<JsonNode> get(String name) {
    return Optional.ofNullable(node.get(name));
  }

  boolean has(String name) {
    return node.has(name);
  }

  List<JsonNode> list(String name) throws WrongPlan {
    var found = node.get(name);
    if (found == null) {
      return List.of();
    }
    if (!found.isArray()) {
      throw wrong(name, "must be a list");
    }
    return found.valueStream().toList();
  }

  Optional<String> text(String name) throws WrongPlan {
    var found = node.get(name);
    if (found == null) {
      return Optional.empty();
    }
    if (!found.isString()) {
      throw wrong(name, "must be a text");
    }
    return Optional.of(found.stringValue());
  }

  long whole(String name, long least, long most, long missing) throws WrongPlan {
    return node.has(name) ? whole(name, least, most) : missing;
  }

  long whole(String name, long least, long most) throws WrongPlan {
    var found = node.get(name);
    if (found == null) {
      throw wrong(name, "is missing");
    }
    if (!found.isIntegralNumber()
        || !found.canConvertToLong()
        || found.longValue() < least
        || found.longValue() > most) {
      throw wrong(name, "must be a whole number from " + least + " to " + most);
    }
    return found.longValue();
  }

  WrongPlan wrong(String name, String why) {
    return new WrongPlan(before + name, why);
  }
}
