package saoma.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import saoma.simulate.Blindness.Row;
import saoma.simulate.Happening;
import saoma.simulate.Law;
import saoma.simulate.Simulation.Shortest;
import saoma.simulate.Simulation.Tally;
import saoma.simulate.Simulation.Told;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a simulation has to say, for a person or as one JSON object a line.
record SimulateText(Consumer<String> out, boolean json) {
  private static final long SECOND = 1_000_000_000L;
  private static final long HOUR = 3_600L * SECOND;

  void law(Law law) {
    var when = name(law.when());
    if (json) {
      out.accept(
          object("law", law.name())
              .put("when", when)
              .put("en", law.english())
              .put("zh", law.chinese())
              .toString());
    } else {
      out.accept("%-17s %-8s %s%n%27s%s".formatted(law, when, law.english(), "", law.chinese()));
    }
  }

  void tally(long from, Tally tally, long wall) {
    var rate = tally.sales() * 1_000 / Math.max(1, wall / 1_000_000);
    var hash = Long.toHexString(tally.hash());
    if (json) {
      var line =
          object("from", Long.toString(from))
              .put("seeds", tally.seeds())
              .put("sales", tally.sales())
              .put("paid", tally.paid())
              .put("crashes", tally.crashes())
              .put("events", tally.events())
              .put("simulatedHours", tally.nanos() / HOUR)
              .put("wallMillis", wall / 1_000_000)
              .put("salesPerSecond", rate)
              .put("broken", tally.broken())
              .put("hash", hash);
      counts(line.putObject("faults"), tally.struck());
      counts(line.putObject("laws"), tally.laws());
      out.accept(line.toString());
      return;
    }
    out.accept(
        "%d seeds from %d, %d sales (%d seen paid), %d crashes, %d events, %d hours made up"
            .formatted(
                tally.seeds(),
                from,
                tally.sales(),
                tally.paid(),
                tally.crashes(),
                tally.events(),
                tally.nanos() / HOUR));
    out.accept(
        "%d faults, %d ms, %d sales a second, fingerprint %s"
            .formatted(sum(tally.struck()), wall / 1_000_000, rate, hash));
    out.accept(
        tally.broken() == 0
            ? "no law was broken"
            : tally.broken() + " seeds broke a law: " + tally.laws());
  }

  void failure(Shortest shortest) {
    var failure = shortest.failure();
    var law = failure.violation().law();
    if (json) {
      var line =
          object("law", law.name())
              .put("seed", failure.seed())
              .put("about", failure.violation().about())
              .put("faultsBefore", shortest.before());
      var script = line.putArray("script");
      shortest.script().forEach(one -> script.add(happening(one)));
      var trace = line.putArray("trace");
      shortest.trace().forEach(trace::add);
      out.accept(line.toString());
      return;
    }
    out.accept("seed %d breaks %s: %s".formatted(failure.seed(), law, law.english()));
    out.accept("about " + failure.violation().about());
    out.accept(
        "needs %d of %d faults: %s"
            .formatted(
                shortest.script().size(),
                shortest.before(),
                shortest.script().stream()
                    .map(SimulateText::happening)
                    .collect(Collectors.joining(", "))));
    shortest.trace().forEach(event -> out.accept("  " + event));
  }

  void told(Told told) {
    for (var event : told.trace()) {
      out.accept(json ? object("event", event).toString() : event);
    }
    for (var violation : told.violations()) {
      out.accept(
          json
              ? object("law", violation.law().name()).put("about", violation.about()).toString()
              : "BROKEN " + violation.law() + ": " + violation.law().english());
    }
    var hash = Long.toHexString(told.hash());
    out.accept(json ? object("hash", hash).put("seed", told.seed()).toString() : "hash " + hash);
  }

  void mutation(Row row) {
    var off = row.off().stream().map(Enum::name).collect(Collectors.joining(" + "));
    var tally = row.tally();
    var first = tally.first();
    var law = first.map(f -> f.violation().law().name()).orElse("");
    var permille = tally.broken() * 1_000 / tally.seeds();
    if (json) {
      var line =
          object("mutation", off)
              .put("noticed", row.noticed())
              .put("seeds", tally.seeds())
              .put("broken", tally.broken());
      first.ifPresent(f -> line.put("firstSeed", f.seed()).put("law", law));
      out.accept(line.toString());
      return;
    }
    out.accept(
        row.noticed()
            ? "%-50s %3d.%d %% of %d seeds, first %d, %s"
                .formatted(
                    off,
                    permille / 10,
                    permille % 10,
                    tally.seeds(),
                    first.orElseThrow().seed(),
                    law)
            : "%-50s NOT NOTICED in %d seeds".formatted(off, tally.seeds()));
  }

  void mutations(int rules, int pairs, long missed) {
    out.accept(
        json
            ? object("rules", Integer.toString(rules))
                .put("pairs", pairs)
                .put("notNoticed", missed)
                .toString()
            : "%d rules and %d pairs switched off, %d not noticed".formatted(rules, pairs, missed));
  }

  private static String happening(Happening one) {
    return name(one.fault()) + "@" + Long.toHexString(one.key());
  }

  private static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void counts(ObjectNode into, Map<? extends Enum<?>, Long> counts) {
    var sorted = new TreeMap<String, Long>();
    counts.forEach((key, count) -> sorted.put(key.name(), count));
    sorted.forEach(into::put);
  }

  private static ObjectNode object(String key, String value) {
    return JsonMapper.shared().createObjectNode().put(key, value);
  }
}
