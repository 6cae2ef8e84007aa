package saoma.handover;

import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.fuzz.Target;
import saoma.handover.Problem.Found;

/// What a program can say at the door.
public final class HandoverTargets {
  private static final String GOOD =
      """
      {"number":"web-1001","lines":[{"code":"2100000000012","quantity":"2","unitPrice":200},
      {"name":"Delivery 送货","amount":500}],"total":900,"currency":"CNY",
      "deadline":"2026-11-27T12:00:00Z","successUrl":"http://127.0.0.1:9000/ok","failureUrl":""}
      """;

  private HandoverTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "orders handed over",
            List.of(bytes(GOOD), bytes("{\"number\":\"1\",\"lines\":[{\"code\":\"1\"}]}")),
            List.of(
                "null",
                "[]",
                "{}",
                "1e9",
                "-1",
                "\"amount\":",
                "9223372036854775808",
                "\"\\u0000\""),
            HandoverTargets::order),
        new Target(
            "addresses for programs",
            List.of(bytes("/orders/web-1001/cancel"), bytes("/open/a:b")),
            List.of("/", "..", "%2F", "/cancel", "{number}"),
            HandoverTargets::path));
  }

  private static void order(byte[] input) {
    try {
      var wanted = WantedText.read(input);
      require(WantedText.isNumber(wanted.number()), "a number");
      require(!wanted.lines().isEmpty(), "lines");
      var canonical = WantedText.canonical(wanted);
      require(WantedText.again(canonical).equals(wanted), "the same order has one text");
    } catch (Found e) {
      require(e.problem().status() == 400, "the guest's fault");
      require(!e.problem().detail().isEmpty(), "a reason");
    }
  }

  private static void path(byte[] input) {
    Route.of("GET", new String(input, StandardCharsets.UTF_8))
        .filter(match -> match.route().template().contains("{"))
        .ifPresent(match -> require(WantedText.isNumber(match.number()), "a number"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
