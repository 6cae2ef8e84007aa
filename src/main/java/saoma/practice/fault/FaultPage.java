package saoma.practice.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saoma.phone.Html;
import saoma.phone.PhoneTexts;
import saoma.practice.trade.Wallet;

/// The faults for a person: what is set, a form for more, chance, and what was played. Without
/// script, in the language that the browser prefers.
public final class FaultPage {
  private final String style = resource("/css/faults.css");

  /// @param languages the `Accept-Language` header
  /// @param complaint why the last form was not taken; empty if it was
  public String html(Faults.Tally tally, @Nullable String languages, String complaint) {
    var texts = PhoneTexts.of("phone", languages);
    var warning =
        complaint.isEmpty()
            ? ""
            : "<p class=\"warning\" role=\"alert\">%s<br><code>%s</code></p>"
                .formatted(text(texts, "faults.refused"), Html.escape(complaint));
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <header><a href="/">←</a><h1>%s</h1><em>%s</em></header>
    <p class="state %s" id="state">%s</p>
    %s
    <main>
    <div>%s%s</div>
    <div>%s%s</div>
    </main>
    </body>
    </html>
    """
        .formatted(
            texts.tag(),
            text(texts, "faults.title"),
            style,
            text(texts, "faults.title"),
            text(texts, "practice"),
            tally.plan().isHonest() ? "honest" : "faulty",
            text(texts, tally.plan().isHonest() ? "faults.honest" : "faults.faulty"),
            warning,
            rules(tally.plan().rules(), texts),
            form(texts),
            chance(tally.plan().chance(), texts),
            counters(tally, texts));
  }

  private static String rules(List<Rule> rules, PhoneTexts texts) {
    var rows =
        IntStream.range(0, rules.size())
            .mapToObj(i -> row(i, rules.get(i), texts))
            .collect(Collectors.joining());
    var list =
        rows.isEmpty()
            ? "<p class=\"none\">%s</p>".formatted(text(texts, "faults.rules.none"))
            : "<ol>%s</ol>".formatted(rows);
    return "<section id=\"rules\"><h2>%s</h2>%s</section>"
        .formatted(text(texts, "faults.rules"), list);
  }

  private static String row(int index, Rule rule, PhoneTexts texts) {
    var wallet = rule.wallet().map(w -> text(texts, PlanText.word(w)));
    var call = rule.call().map(c -> text(texts, "faults.call." + c.word()));
    var which =
        rule.times() == 0
            ? text(texts, "faults.from", rule.nth())
            : text(texts, "faults.which", rule.nth(), rule.times());
    return """
    <li><div><b>%s</b> <code>%s</code><span>%s · %s%s · %s</span></div>
    <form method="post" action="/faults/rules/%d/remove"><button aria-label="%s" title="%s">×</button></form></li>
    """
        .formatted(
            text(texts, "faults.kind." + rule.fault().kind().word()),
            Html.escape(parameter(rule.fault())),
            wallet.orElse(text(texts, "faults.both")),
            call.orElse(text(texts, "faults.calls")),
            rule.number().map(n -> " · " + Html.escape(n)).orElse(""),
            which,
            index,
            text(texts, "faults.remove"),
            text(texts, "faults.remove"));
  }

  private static String parameter(Fault fault) {
    return switch (fault) {
      case Fault.Delay(var millis) -> millis + " ms";
      case Fault.Trickle(var millis) -> millis + " ms";
      case Fault.NoticeLate(var millis) -> millis + " ms";
      case Fault.Status(var status, var _) -> "HTTP " + status;
      case Fault.Maintenance(var status) -> "HTTP " + status;
      case Fault.ClockSkew(var seconds) -> (seconds > 0 ? "+" : "") + seconds + " s";
      case Fault.Code(var name, var _) -> name;
      case Fault.Drop _,
          Fault.HangUp _,
          Fault.WrongSignature _,
          Fault.NoSignature _,
          Fault.WrongAmount _,
          Fault.OtherOrder _,
          Fault.Endless _,
          Fault.Redirect _,
          Fault.NotJson _,
          Fault.NoticeTwice _,
          Fault.NoticeLost _,
          Fault.NoticeReordered _,
          Fault.NoticeForged _ ->
          "";
    };
  }

  private static String form(PhoneTexts texts) {
    var kinds = options(Kind.values(), Kind::word, "faults.kind.", texts);
    var calls = options(Call.values(), Call::word, "faults.call.", texts);
    var wallets = options(Wallet.values(), PlanText::word, "", texts);
    return """
    <section><h2>%s</h2><form method="post" action="/faults/rules" id="add">
    <label class="wide">%s<select name="fault" id="fault">%s</select></label>
    <label class="wide">%s<input name="value" id="value" list="codes" maxlength="72" autocomplete="off" placeholder="500 · 503 · 40004/ACQ.SYSTEM_ERROR"></label>
    <label>%s<select name="channel"><option value="">%s</option>%s</select></label>
    <label>%s<select name="call"><option value="">%s</option>%s</select></label>
    <label>%s<input name="nth" type="number" min="1" value="1"></label>
    <label>%s<input name="times" type="number" min="0" value="1"></label>
    <label class="wide">%s<input name="number" maxlength="64" autocomplete="off"></label>
    <button class="main wide" id="add-rule">%s</button>
    %s</form></section>
    """
        .formatted(
            text(texts, "faults.add"),
            text(texts, "faults.fault"),
            kinds,
            text(texts, "faults.value"),
            text(texts, "faults.channel"),
            text(texts, "faults.both"),
            wallets,
            text(texts, "faults.call"),
            text(texts, "faults.calls"),
            calls,
            text(texts, "faults.nth"),
            text(texts, "faults.times"),
            text(texts, "faults.number"),
            text(texts, "faults.add"),
            codes());
  }

  private static <T> String options(
      T[] all, Function<T, String> word, String before, PhoneTexts texts) {
    return Arrays.stream(all)
        .map(one ->
            "<option value=\"%s\">%s</option>"
                .formatted(word.apply(one), text(texts, before + word.apply(one))))
        .collect(Collectors.joining());
  }

  private static String codes() {
    return Arrays.stream(Wallet.values())
        .flatMap(wallet -> Arrays.stream(Call.values()).map(call -> Codes.of(wallet, call)))
        .flatMap(List::stream)
        .distinct()
        .map(code -> "<option value=\"" + Html.escape(code) + "\">")
        .collect(Collectors.joining("", "<datalist id=\"codes\">", "</datalist>"));
  }

  private static String chance(Chance chance, PhoneTexts texts) {
    return """
    <section><h2>%s</h2><form method="post" action="/faults/random" id="random">
    <p class="wide percent"><b id="now">%d %%</b> %s</p>
    <label class="wide">%s<input type="range" name="percent" id="percent" min="0" max="100" step="5" value="%d"><span class="scale"><i>0</i><i>25</i><i>50</i><i>75</i><i>100 %%</i></span></label>
    <label>%s<input name="seed" type="number" value="%d"></label>
    <button class="main" id="apply">%s</button></form></section>
    """
        .formatted(
            text(texts, "faults.random"),
            chance.percent(),
            text(texts, "faults.random.of"),
            text(texts, "faults.percent"),
            chance.percent(),
            text(texts, "faults.seed"),
            chance.seed(),
            text(texts, "faults.apply"));
  }

  private static String counters(Faults.Tally tally, PhoneTexts texts) {
    var rows =
        Arrays.stream(Kind.values())
            .filter(tally.injected()::containsKey)
            .map(kind ->
                "<tr><td>%s<td>%d</tr>"
                    .formatted(
                        text(texts, "faults.kind." + kind.word()),
                        tally.injected().getOrDefault(kind, 0L)))
            .collect(Collectors.joining());
    return """
    <section><h2>%s</h2><table><tr class="sum"><td>%s<td id="requests">%d</tr>%s</table>
    <form method="post" action="/faults/clear"><button class="clear wide" id="clear">%s</button></form></section>
    """
        .formatted(
            text(texts, "faults.counters"),
            text(texts, "faults.requests"),
            tally.requests(),
            rows,
            text(texts, "faults.clear"));
  }

  private static String text(PhoneTexts texts, String key, Object... parts) {
    return Html.escape(texts.get(key, parts));
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(FaultPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
