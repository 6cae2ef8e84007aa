package saoma.ui.customer;

import java.util.Optional;
import saoma.account.Member;
import saoma.settings.DisplaySettings;

/// How a member is called on a screen that whoever stands behind him reads too.
public final class Guests {
  private static final int LAST = 4;

  private Guests() {}

  /// Empty where the shop shows nobody.
  public static Optional<String> called(Member member, DisplaySettings settings) {
    return switch (settings.member()) {
      case DisplaySettings.NAME -> Optional.of(name(member.name()));
      case DisplaySettings.PHONE -> Optional.of(phone(member.phone()));
      default -> Optional.empty();
    };
  }

  /// `王**`: as many stars for every name, so that they say nothing either.
  private static String name(String name) {
    var whole = name.strip();
    return whole.substring(0, whole.offsetByCodePoints(0, 1)) + "**";
  }

  /// `**5678`; of a short one less, so that half of it stays hidden.
  private static String phone(String phone) {
    return "**" + phone.substring(phone.length() - Math.min(LAST, phone.length() / 2));
  }
}
