package saoma.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Mandarin readings, so that a clerk finds 矿泉水 by `kqs`. One reading for each character, the most
/// common one: the words around it are not looked at.
///
/// The table is made from ICU's Han-Latin transform by `PinyinTable` in the tests, which also prove
/// that it is still the same. ICU itself takes most of a second to be ready, which a till that
/// opens in two does not have.
final class Pinyin {
  static final char FIRST = '\u4e00';
  static final char LAST = '\u9fff';
  private static final String FILE = "/catalogue/pinyin.txt";

  private final List<String> syllables;
  private final short[] byCharacter;

  private Pinyin(List<String> syllables, short[] byCharacter) {
    this.syllables = syllables;
    this.byCharacter = byCharacter;
  }

  /// Reads the table: a line for each syllable, the syllable, a blank, its characters.
  static Pinyin load() {
    var syllables = new ArrayList<>(List.of(""));
    var byCharacter = new short[LAST - FIRST + 1];
    for (var line : text().lines().filter(l -> !l.startsWith("#")).toList()) {
      int blank = line.indexOf(' ');
      for (char c : line.substring(blank + 1).toCharArray()) {
        byCharacter[c - FIRST] = (short) syllables.size();
      }
      syllables.add(line.substring(0, blank));
    }
    return new Pinyin(List.copyOf(syllables), byCharacter);
  }

  private static String text() {
    try (var in = Pinyin.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isHan(char c) {
    return c >= FIRST && c <= LAST;
  }

  /// The reading of a character; empty where there is none.
  String syllable(char c) {
    return isHan(c) ? syllables.get(byCharacter[c - FIRST]) : "";
  }

  /// The initials of a folded name: 矿泉水 is `kqs`, ad钙奶 is `adgn`. Empty for a name without Chinese
  /// characters, which is found by its letters anyway.
  String initials(String folded) {
    return read(folded, 1);
  }

  /// The whole syllables without blanks: `kuangquanshui`.
  String full(String folded) {
    return read(folded, Integer.MAX_VALUE);
  }

  private String read(String folded, int most) {
    var read = new StringBuilder();
    boolean chinese = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      var syllable = syllable(c);
      if (!syllable.isEmpty()) {
        chinese = true;
        read.append(syllable, 0, Math.min(most, syllable.length()));
      } else if (Folded.isLatin(c)) {
        read.append(c);
      }
    }
    return chinese ? read.toString() : "";
  }
}
