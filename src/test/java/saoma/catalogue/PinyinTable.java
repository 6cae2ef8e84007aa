package saoma.catalogue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes `resources/catalogue/pinyin.txt` from ICU. Run it after raising ICU's version: `mvn -q
/// test-compile exec:exec -Dexec.classpathScope=test -Dsaoma.main=saoma.catalogue.PinyinTable`.
final class PinyinTable {
  static final Path FILE = Path.of("resources", "catalogue", "pinyin.txt");

  /// Where the reading that goods carry is not the one that ICU takes for a lone character: 长 in 长面
  /// and 长城, 调 in 调味.
  private static final Map<Character, String> IN_SHOPS =
      Map.of('长', "chang", '長', "chang", '调', "tiao", '調', "tiao");

  private PinyinTable() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }

  static String text() {
    var latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");
    var bySyllable = new TreeMap<String, StringBuilder>();
    for (char c = Pinyin.FIRST; c <= Pinyin.LAST; c++) {
      var read = IN_SHOPS.getOrDefault(c, latin.transliterate(String.valueOf(c)).strip());
      if (read.matches("[a-z]{1,6}")) {
        bySyllable.computeIfAbsent(read, s -> new StringBuilder()).append(c);
      }
    }
    return """
    # Mandarin readings without tones, one for each character.
    # Derived from the Han-Latin transform of Unicode CLDR as in ICU4J, © Unicode, Inc., Unicode License v3.
    """
        + bySyllable.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue() + "\n")
            .collect(Collectors.joining());
  }
}
