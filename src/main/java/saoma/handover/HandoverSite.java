package saoma.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import saoma.door.Answer;
import saoma.door.Request;
import saoma.door.Site;
import saoma.handover.Problem.Found;
import saoma.handover.Route.Match;

/// The door for programs: JSON in, JSON out, problems by RFC 9457. Whoever has no token hears
/// nothing of what exists.
final class HandoverSite implements Site {
  static final String OPEN = "/open/";

  static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
  static final int MOST_EVENTS = 500;

  private static final String JSON = "application/json;charset=utf-8";
  private static final String PROBLEM = "application/problem+json;charset=utf-8";
  private static final String BEARER = "Bearer ";
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");

  private final HandoverDesk desk;
  private final Handover handover;
  private final ReadingText text;
  private final HandoverToken token;

  HandoverSite(HandoverDesk desk, Handover handover, ReadingText text, HandoverToken token) {
    this.desk = desk;
    this.handover = handover;
    this.text = text;
    this.token = token;
  }

  @Override
  public Answer answer(Request request) {
    var found = Route.of(request.method(), request.path());
    var open = found.filter(match -> !match.route().isGuarded()).isPresent();
    if (!open && !isKnown(request)) {
      return problem(Problem.of(401, "token", "This door wants a token", "Authorization: Bearer …"))
          .with("WWW-Authenticate: Bearer");
    }
    if (found.isEmpty()) {
      return problem(Problem.unknown());
    }
    var match = found.get();
    if (!match.route().method().equals(request.method())) {
      return problem(Problem.of(405, "method", "Not this way", match.route().method()))
          .with("Allow: " + match.route().method());
    }
    return answer(match, request).with("X-Content-Type-Options: nosniff");
  }

  private boolean isKnown(Request request) {
    return request
        .header("Authorization")
        .filter(one -> one.startsWith(BEARER))
        .filter(one -> token.isRight(one.substring(BEARER.length()).strip()))
        .isPresent();
  }

  private Answer answer(Match match, Request request) {
    return switch (match.route()) {
      case DESCRIPTION -> Answer.of(200, JSON, description());
      case CREATE -> create(request);
      case READ ->
          desk.read(match.number())
              .map(reading -> Answer.of(200, JSON, text.json(reading)))
              .orElseGet(() -> problem(Problem.unknown()));
      case CANCEL -> said(desk.cancel(match.number()));
      case EVENTS -> events(request);
      case OPEN -> open(match.number(), request);
    };
  }

  private Answer create(Request request) {
    try {
      return said(desk.create(WantedText.read(request.body())));
    } catch (Found e) {
      return problem(e.problem());
    }
  }

  private Answer said(Reply reply) {
    handover.tell();
    handover.moved();
    return switch (reply) {
      case Reply.Refused(var problem) -> problem(problem);
      case Reply.Done(var reading) -> {
        var status = reading.fresh() ? 201 : reading.isEnding() ? 202 : 200;
        yield Answer.of(status, JSON, text.json(reading));
      }
    };
  }

  private Answer events(Request request) {
    var after = request.parameter("after").orElse("0");
    var wait = request.parameter("wait").orElse("0");
    if (!COUNT.matcher(after).matches() || !COUNT.matcher(wait).matches()) {
      return problem(Problem.malformed("after and wait are whole numbers"));
    }
    var seconds = Math.min(Long.parseLong(wait), LONGEST_WAIT.toSeconds());
    var seen = Long.parseLong(after);
    var found = handover.events(seen, MOST_EVENTS, Duration.ofSeconds(seconds));
    return Answer.of(200, JSON, ReadingText.json(found, seen));
  }

  /// A link that a person follows: the order stands on the till's screen then.
  private Answer open(String number, Request request) {
    var right = token.isLinkKey(number, request.parameter("key").orElse(""));
    if (!right || !handover.bringBack(number)) {
      return page(404, "没有这张待收款订单", "There is no such order to be paid.");
    }
    return page(200, "请到收银台收款", "The order stands on the till.");
  }

  private static Answer page(int status, String chinese, String english) {
    var page =
        """
        <!doctype html><html lang="zh"><meta charset="utf-8"><title>Saoma</title>
        <meta name="viewport" content="width=device-width">
        <style>body{font:1.25rem/1.6 system-ui,sans-serif;display:grid;place-content:center;\
        min-height:90vh;text-align:center;color:#1d2733;background:#f6f7f9}\
        h1{font-size:2rem;margin:0}p{margin:.5rem 0 0;color:#55606d}</style>
        <h1>%s</h1><p lang="en">%s</p></html>
        """
            .formatted(chinese, english);
    return Answer.of(status, "text/html;charset=utf-8", page)
        .with("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'")
        .with("Referrer-Policy: no-referrer");
  }

  private static Answer problem(Problem problem) {
    return Answer.of(problem.status(), PROBLEM, ReadingText.json(problem));
  }

  static String description() {
    var name = "/handover/openapi.json";
    try (var in = Objects.requireNonNull(HandoverSite.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
