package saoma.account;

import java.util.regex.Pattern;

/// Somebody whose money the shop keeps. Found by phone, by the text of a card or of a code on a
/// phone's screen (both are `card`: a scanner types either), or by name.
///
/// @param id given by the books, from 1; 0 before that
/// @param phone digits, with a plus in front where it is of another country
/// @param card what the scanner reads; empty if there is none
public record Member(long id, String name, String phone, String card) {
  public static final int LONGEST_NAME = 40;
  public static final int LONGEST_CARD = 60;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");

  /// Printable ASCII: all that a scanner types in every layout.
  private static final Pattern CARD = Pattern.compile("[!-~]{0," + LONGEST_CARD + "}");

  public static boolean isName(String text) {
    return !text.isBlank()
        && text.codePoints().count() <= LONGEST_NAME
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  public static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }

  public static boolean isCard(String text) {
    return CARD.matcher(text).matches();
  }

  public Member numbered(long given) {
    return new Member(given, name, phone, card);
  }

  /// For the glass that the customer sees too: `138****5678`.
  public String maskedPhone() {
    var shown = Math.min(4, phone.length() / 2);
    var head = Math.min(3, phone.length() - shown);
    return phone.substring(0, head) + "****" + phone.substring(phone.length() - shown);
  }
}
