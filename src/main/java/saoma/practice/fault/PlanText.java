package saoma.practice.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import saoma.practice.trade.Wallet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A plan as JSON, in a file and over HTTP:
///
///     {"rules": [{"channel": "alipay", "call": "query", "nth": 2, "times": 3,
///                 "fault": "delay", "millis": 500}],
///      "random": {"seed": 7, "percent": 30, "faults": ["drop-after", "hang-up"]}}
///
/// Strict: a member that is not known, twice there, or out of its range is refused and named.
public final class PlanText {
  /// More than any person writes.
  public static final int MOST_BYTES = 64 * 1024;

  private static final int MOST_RULES = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PlanText() {}

  /// @throws WrongPlan if it is no plan; the message names the place
  public static FaultPlan plan(String text) throws WrongPlan {
    var members = new Members(parsed(text), "plan", "");
    // What was counted may stand in it, so that what is got can be put.
    members.only(Set.of("rules", "random", "counters"));
    var rules = new ArrayList<Rule>();
    var list = members.list("rules");
    if (list.size() > MOST_RULES) {
      throw new WrongPlan("rules", "at most " + MOST_RULES);
    }
    for (var i = 0; i < list.size(); i++) {
      rules.add(RuleText.rule(list.get(i), "rules[" + i + "]"));
    }
    var random = members.get("random");
    return new FaultPlan(rules, random.isEmpty() ? Chance.NEVER : chance(random.get()));
  }

  /// @throws WrongPlan if it is no rule
  public static Rule rule(String text) throws WrongPlan {
    return RuleText.rule(parsed(text), "rule");
  }

  private static Chance chance(JsonNode node) throws WrongPlan {
    var members = new Members(node, "random", "random.");
    members.only(Set.of("seed", "percent", "faults"));
    var kinds = new ArrayList<Kind>();
    var words = members.list("faults");
    for (var i = 0; i < words.size(); i++) {
      var at = "random.faults[" + i + "]";
      kinds.add(
          Kind.of(words.get(i).asString("")).orElseThrow(() -> new WrongPlan(at, "no such fault")));
    }
    return new Chance(
        members.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1),
        Math.toIntExact(members.whole("percent", 0, 100, 0)),
        members.get("faults").isEmpty() ? List.of(Kind.values()) : kinds);
  }

  /// The plan and what it did.
  public static String of(Faults.Tally tally) {
    var all = JSON.createObjectNode();
    var rules = all.putArray("rules");
    tally.plan().rules().forEach(rule -> rules.add(RuleText.of(rule, JSON.createObjectNode())));
    var chance = tally.plan().chance();
    var random = all.putObject("random").put("seed", chance.seed());
    random.put("percent", chance.percent());
    if (!chance.drawsAll()) {
      var kinds = random.putArray("faults");
      chance.kinds().forEach(kind -> kinds.add(kind.word()));
    }
    var counters = all.putObject("counters").put("requests", tally.requests());
    var injected = counters.putObject("injected");
    for (var kind : Kind.values()) {
      var count = tally.injected().get(kind);
      if (count != null) {
        injected.put(kind.word(), count);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static JsonNode parsed(String text) throws WrongPlan {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new WrongPlan("plan", "larger than " + MOST_BYTES / 1024 + " KiB");
    }
    try {
      var node = JSON.readTree(text);
      if (node instanceof ObjectNode) {
        return node;
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new WrongPlan(
          at == null ? "plan" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
          "not readable as JSON");
    }
    throw new WrongPlan("plan", "must be an object");
  }

  static String word(Wallet wallet) {
    return wallet.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Wallet> wallet(String word) {
    return switch (word) {
      case "alipay" -> Optional.of(Wallet.ALIPAY);
      case "wechat" -> Optional.of(Wallet.WECHAT);
      default -> Optional.empty();
    };
  }
}
