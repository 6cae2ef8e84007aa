package saoma.store.journal;

import java.io.IOException;
import java.util.Comparator;

/// Puts journal files out of the way without losing a byte of them: what somebody or something did
/// to them is evidence.
public final class Aside {
  private Aside() {}

  /// Gives every segment another name, so that none is left. Stopped in the middle, the rest is put
  /// aside by the next call.
  ///
  /// @return what all their names end in now
  public static String all(JournalFiles files) throws IOException {
    var suffix = ".aside-" + count(files);
    for (var segment :
        Segment.in(files).stream()
            .sorted(Comparator.comparingInt(Segment::number).reversed())
            .toList()) {
      files.rename(segment.name(), segment.name() + suffix);
    }
    return suffix;
  }

  private static int count(JournalFiles files) throws IOException {
    var names = files.list();
    var n = 1;
    while (endsSo(names, ".aside-" + n)) {
      n++;
    }
    return n;
  }

  private static boolean endsSo(java.util.List<String> names, String suffix) {
    return names.stream().anyMatch(name -> name.endsWith(suffix));
  }

  /// A name that no file has.
  static String free(JournalFiles files, String name) throws IOException {
    var names = files.list();
    var found = name;
    for (var n = 2; names.contains(found); n++) {
      found = name + "-" + n;
    }
    return found;
  }
}
