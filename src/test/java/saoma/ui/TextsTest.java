package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import saoma.ui.Texts.Language;

class TextsTest {
  private static final Path I18N = Path.of("resources", "i18n");
  private static final Path FXML = Path.of("resources", "fxml");
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Pattern FXML_KEY = Pattern.compile("texts\\['([^']+)'\\]");
  private static final Pattern JAVA_KEY =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z0-9-]*)\"");
  private static final Pattern JAVA_TAIL = Pattern.compile("\"(\\.[a-z][a-z0-9-]*)\"");
  private static final Pattern WORDS =
      Pattern.compile("(?:text|promptText|accessibleText|title|tooltip)=\"([^\"]*)\"");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertEquals(keys("texts.properties"), keys("texts_zh.properties"));
  }

  @Test
  void noTextIsEmptyAndEachIsAPatternWithTheSameValues() throws IOException {
    var english = read("texts.properties");
    var chinese = read("texts_zh.properties");
    for (var key : english.stringPropertyNames()) {
      for (var text : List.of(english.getProperty(key), chinese.getProperty(key))) {
        assertTrue(!text.isBlank(), key + " is empty");
        assertTrue(!text.contains("'"), key + " has an apostrophe, which hides what follows it");
        new MessageFormat(text);
      }
      assertEquals(highest(english.getProperty(key)), highest(chinese.getProperty(key)), key);
    }
  }

  @Test
  void everyKeyThatAScreenNamesIsThere() throws IOException {
    var known = keys("texts.properties");
    var missing = new TreeSet<>(usedInFxml());
    missing.removeAll(known);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyKeyThatJavaNamesIsThere() throws IOException {
    var known = keys("texts.properties");
    var sections = known.stream().map(TextsTest::section).collect(Collectors.toSet());
    var missing = new TreeSet<String>();
    for (var file : files(JAVA.resolve(Path.of("saoma", "ui")), ".java")) {
      for (var named : found(JAVA_KEY, file)) {
        var prefix = named.endsWith(".") && known.stream().anyMatch(k -> k.startsWith(named));
        if (sections.contains(section(named)) && !known.contains(named) && !prefix) {
          missing.add(named);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noKeyIsUnused() throws IOException {
    var used = usedInFxml();
    for (var file : files(JAVA, ".java")) {
      used.addAll(found(JAVA_KEY, file));
    }
    for (var file : files(JAVA.resolve(Path.of("saoma", "ui")), ".java")) {
      used.addAll(found(JAVA_TAIL, file));
    }
    var unused =
        keys("texts.properties").stream()
            .filter(key -> used.stream().noneMatch(u -> uses(u, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unused);
  }

  /// A key in full, the head of one that ends with a dot, or the tail of one that begins with it.
  private static boolean uses(String named, String key) {
    if (named.endsWith(".")) {
      return key.startsWith(named);
    }
    return named.startsWith(".") ? key.endsWith(named) : key.equals(named);
  }

  @Test
  void noScreenHasAWordOfItsOwn() throws IOException {
    var literal = new ArrayList<String>();
    for (var file : files(FXML, ".fxml")) {
      for (var words : found(WORDS, file)) {
        if (!words.startsWith("${texts[")) {
          literal.add(file.getFileName() + ": " + words);
        }
      }
    }
    assertEquals(List.of(), literal);
  }

  @Test
  void aBoundTextFollowsTheLanguageAndItsValues() {
    var texts = new Texts(Language.EN);
    var till = new SimpleStringProperty("01");
    var bound = texts.of("header.till", till);
    assertEquals("Till 01", bound.getValue());
    texts.speak(Language.ZH);
    assertEquals("收银台 01", bound.getValue());
    till.set("02");
    assertEquals("收银台 02", bound.getValue());
    assertEquals("扫码", texts.map().get("app.name"));
  }

  @Test
  void anApostropheIsThatOfAsciiWithAndWithoutValues() {
    var texts = new Texts(Language.EN);
    assertEquals("the answer's signature is wrong", texts.now("pay.cause.bad-signature"));
    assertTrue(
        texts.now("giveback.then.held", "Alipay").startsWith("The shop's account at Alipay"));
  }

  @Test
  void aKeyThatIsNotThereIsAMistakeOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> new Texts(Language.EN).now("no.such"));
  }

  private static Set<String> usedInFxml() throws IOException {
    var used = new TreeSet<String>();
    for (var file : files(FXML, ".fxml")) {
      used.addAll(found(FXML_KEY, file));
    }
    return used;
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static String section(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  /// The highest `{n}`: a language may leave a value out, but not name one that does not come.
  private static int highest(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .max()
        .orElse(-1);
  }

  private static Set<String> keys(String file) throws IOException {
    return new TreeSet<>(read(file).stringPropertyNames());
  }

  private static Properties read(String file) throws IOException {
    var read = new Properties();
    try (var in = Files.newBufferedReader(I18N.resolve(file))) {
      read.load(in);
    }
    return read;
  }
}
