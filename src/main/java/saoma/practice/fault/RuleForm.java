package saoma.practice.fault;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A rule from the page's form: the same members as in JSON, empty where nothing was said. A form
/// has one field for what the fault needs besides its name.
public final class RuleForm {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private RuleForm() {}

  /// @param form `channel`, `call`, `number`, `nth`, `times`, `fault` and `value`
  /// @throws WrongPlan if it is no rule
  public static Rule rule(Map<String, String> form) throws WrongPlan {
    var node = JSON.createObjectNode();
    for (var name : new String[] {"channel", "call", "number", "fault"}) {
      var text = form.getOrDefault(name, "").strip();
      if (!text.isEmpty()) {
        node.put(name, text);
      }
    }
    for (var name : new String[] {"nth", "times"}) {
      var text = form.getOrDefault(name, "").strip();
      if (!text.isEmpty()) {
        node.put(name, whole(name, text));
      }
    }
    var value = form.getOrDefault("value", "").strip();
    var needs =
        Kind.of(form.getOrDefault("fault", "").strip()).flatMap(RuleText::parameter).orElse("");
    if (!value.isEmpty() && needs.equals("code")) {
      node.put("code", value);
    } else if (!value.isEmpty() && !needs.isEmpty()) {
      node.put(needs, whole(needs, value));
    }
    return RuleText.rule(node, "rule");
  }

  /// @throws WrongPlan if the percentage or the seed is none
  public static Chance chance(Map<String, String> form) throws WrongPlan {
    var percent = whole("percent", form.getOrDefault("percent", "").strip());
    if (percent < 0 || percent > 100) {
      throw new WrongPlan("percent", "must be a whole number from 0 to 100");
    }
    return Chance.of(
        whole("seed", form.getOrDefault("seed", "").strip()), Math.toIntExact(percent));
  }

  private static long whole(String name, String text) throws WrongPlan {
    if (!WHOLE.matcher(text).matches()) {
      throw new WrongPlan(name, "must be a whole number");
    }
    return Long.parseLong(text);
  }
}
