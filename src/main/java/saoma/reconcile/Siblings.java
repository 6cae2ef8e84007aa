package saoma.reconcile;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Other tills of the shop that are paid under the same merchant numbers and keep books of their
/// own. Their payments stand in this till's bills too, and are theirs to match.
///
/// @param codes as they stand in the tills' settings; never this till's own
public record Siblings(Set<String> codes) {
  public static final Siblings NONE = new Siblings(Set.of());

  /// `S`, the installation, the till's code, the day and a count.
  private static final Pattern NUMBER = Pattern.compile("S[A-Z2-7]{4}([0-9A-Z]{2})[0-9]{12}");

  public Siblings {
    codes = Set.copyOf(codes);
  }

  /// @param list with commas between the codes
  /// @param own this till's code, which is never another's
  public static Siblings of(String list, String own) {
    return new Siblings(
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty() && !code.equals(own))
            .collect(Collectors.toSet()));
  }

  /// Whether a payment that these books do not know was made by one of them.
  boolean made(String payment) {
    var number = NUMBER.matcher(payment);
    return number.matches() && codes.contains(number.group(1));
  }
}
