package saoma.update;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A version as one to four numbers with dots between. Its numbers are compared as numbers, so that
/// 1.10 is newer than 1.9, and one that is not there counts as zero.
///
/// @param parts at least one, none negative
public record Version(List<Integer> parts) {
  /// The version of this program, as in its `pom.xml`. A constant, because a program that runs from
  /// its classes has no manifest to read it from.
  public static final String OURS = "0.1.0";

  private static final String NUMBER = "(0|[1-9][0-9]{0,5})";
  private static final Pattern WRITTEN = Pattern.compile(NUMBER + "(\\." + NUMBER + "){0,3}");

  public Version {
    parts = List.copyOf(parts);
  }

  /// Empty if the text is no version.
  public static Optional<Version> of(String text) {
    return WRITTEN.matcher(text).matches()
        ? Optional.of(new Version(Stream.of(text.split("\\.")).map(Integer::valueOf).toList()))
        : Optional.empty();
  }

  public static Version ours() {
    return of(OURS).orElseThrow();
  }

  public boolean isNewerThan(Version other) {
    for (var n = 0; n < Math.max(parts.size(), other.parts.size()); n++) {
      var order = Integer.compare(part(n), other.part(n));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private int part(int n) {
    return n < parts.size() ? parts.get(n) : 0;
  }

  @Override
  public String toString() {
    return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
