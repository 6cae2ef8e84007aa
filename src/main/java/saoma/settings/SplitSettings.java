package saoma.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.split.Quotas;

/// The shop's standing rule for splits: who gets how much of each payment that Alipay brings.
///
/// @param shares `account,name,share` with `;` between them, a share being `5%` or yuan, `2.00`;
///   empty for none
/// @param mostPercent of a payment that all of them may have together by the shop's contract
/// @param since when the first of them came, by the till's clock; payments that were begun before
///   are not split. Empty for none
public record SplitSettings(String shares, int mostPercent, String since) {
  /// What Alipay usually lets a shop give away.
  public static final int USUAL_MOST = 30;

  public static final SplitSettings NONE = new SplitSettings("", USUAL_MOST, "");

  /// The rule; without anybody where it cannot be read, which `SettingsRules` does not let pass.
  public Quotas quotas() {
    return Quotas.read(shares, mostPercent).orElseGet(() -> new Quotas(List.of(), mostPercent));
  }

  public Optional<Instant> inForce() {
    try {
      return since.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(since));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The same with another rule; it is in force from the moment in which it got its first receiver.
  public SplitSettings with(Quotas changed, Instant now) {
    var begins = quotas().all().isEmpty() || inForce().isEmpty();
    var from = changed.all().isEmpty() ? "" : begins ? now.toString() : since;
    return new SplitSettings(changed.text(), changed.most(), from);
  }

  boolean isSound() {
    return mostPercent >= 1
        && mostPercent <= 100
        && Quotas.read(shares, mostPercent).isPresent()
        && inForce().isPresent() != shares.isBlank();
  }
}
