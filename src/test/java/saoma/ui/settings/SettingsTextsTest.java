package saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.wire.WrongKey;

/// Whatever a channel or a key can find wrong has its words, in both languages.
class SettingsTextsTest {
  /// Where a problem is named: `new WrongSetting(field, "…")`, `new Wrong(field, "…")`, and the
  /// helpers that pass one on.
  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|missing)\"");

  private static final Pattern FIELD = Pattern.compile("(?:Setting|Wrong)\\(\"([a-zA-Z0-9]+)\"");

  @Test
  void everyProblemOfAKeyHasItsWords() {
    for (var problem : WrongKey.Problem.values()) {
      assertWords("problem." + problem.key());
    }
  }

  @Test
  void everyProblemThatAnAdapterNamesHasItsWords() throws IOException {
    var known = new Texts(Language.EN).map();
    var named = new TreeSet<String>();
    for (var source : adapters()) {
      for (var channel :
          Stream.of("WrongSetting(", "Wrong(", "matching(", "return ", "?")
              .flatMap(start -> lines(source, start))
              .toList()) {
        NAMED.matcher(channel).results().map(found -> found.group(1)).forEach(named::add);
      }
    }
    assertTrue(named.contains("mchid-in-appid") && named.contains("seller-id-in-app-id"), "found");
    named.removeIf(key -> isCodeOfTheChannel(key));
    for (var key : named) {
      assertTrue(known.containsKey("problem." + key), "no words for " + key);
      assertWords("problem." + key);
    }
  }

  @Test
  void everyFieldThatAnAdapterNamesIsOnTheScreen() throws IOException {
    var found = 0;
    for (var source : adapters()) {
      var folder = source.getParent().getFileName().toString();
      var channel = folder.equals("terminal") ? "card" : folder;
      for (var match : FIELD.matcher(Files.readString(source)).results().toList()) {
        assertWords("setting." + channel + "." + match.group(1));
        found++;
      }
    }
    assertTrue(found > 10, "the pattern finds them");
  }

  @Test
  void everyCauseFieldAndChoiceHasItsWords() {
    for (var cause : Answer.Cause.values()) {
      assertWords("cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    for (var field : Field.values()) {
      assertWords("setting." + field.key());
      for (var choice : field.choices()) {
        assertWords("choice." + field.key() + "." + choice);
      }
    }
  }

  @Test
  void theWordsOfAProblemDifferFromEachOther() {
    var texts = new Texts(Language.EN).map();
    var keys = texts.keySet().stream().filter(key -> key.startsWith("problem.")).toList();
    assertEquals(keys.size(), keys.stream().map(texts::get).distinct().count());
  }

  private static void assertWords(String key) {
    for (var language : Language.values()) {
      assertFalse(new Texts(language).now(key).isBlank(), key);
    }
  }

  private static java.util.List<Path> adapters() throws IOException {
    try (var all = Files.walk(Path.of("src", "main", "java", "saoma", "channel"))) {
      return all.filter(path -> path.toString().matches(".*(Account|AccountFields|Checkup)\\.java"))
          .toList();
    }
  }

  private static Stream<String> lines(Path source, String holding) {
    try {
      return Files.readAllLines(source).stream().filter(line -> line.contains(holding));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Alipay's own codes, as they come, and a header of WeChat Pay; they are asked for, not told.
  private static boolean isCodeOfTheChannel(String key) {
    return key.matches("(invalid|illegal|app-cert|alipay-cert|not-online|wechatpay)-?.*")
        || key.startsWith("missing-");
  }
}
