package saoma.handover;

import java.util.Arrays;
import java.util.Optional;

/// Every address of the door for programs, as the description in `openapi.json` names it.
enum Route {
  DESCRIPTION("GET", "/openapi.json", false),
  CREATE("POST", "/orders", true),
  READ("GET", "/orders/{number}", true),
  CANCEL("POST", "/orders/{number}/cancel", true),
  EVENTS("GET", "/events", true),
  /// Has a key of its own in the address.
  OPEN("GET", "/open/{number}", false);

  private static final String NUMBER = "{number}";

  private final String method;
  private final String template;
  private final boolean guarded;

  Route(String method, String template, boolean guarded) {
    this.method = method;
    this.template = template;
    this.guarded = guarded;
  }

  String method() {
    return method;
  }

  String template() {
    return template;
  }

  /// Whether the token is wanted.
  boolean isGuarded() {
    return guarded;
  }

  /// @param number in the address; empty where there is none
  record Match(Route route, String number) {}

  /// The route of a path, whatever the method; the one with this method first.
  static Optional<Match> of(String method, String path) {
    return Arrays.stream(values())
        .flatMap(route -> route.match(path).stream())
        .min((one, other) ->
            Boolean.compare(
                !one.route().method.equals(method), !other.route().method.equals(method)));
  }

  private Optional<Match> match(String path) {
    var cut = template.indexOf(NUMBER);
    if (cut < 0) {
      return path.equals(template) ? Optional.of(new Match(this, "")) : Optional.empty();
    }
    var head = template.substring(0, cut);
    var tail = template.substring(cut + NUMBER.length());
    if (!path.startsWith(head)
        || !path.endsWith(tail)
        || path.length() < head.length() + tail.length()) {
      return Optional.empty();
    }
    var number = path.substring(head.length(), path.length() - tail.length());
    return WantedText.isNumber(number) ? Optional.of(new Match(this, number)) : Optional.empty();
  }
}
