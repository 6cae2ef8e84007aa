package saoma.settings;

import java.util.List;

/// What a customer's screen shows beside the goods.
///
/// @param member how a member is called there: `NAME` for the first sign of the name, `PHONE` for
///   the last digits of the phone, `OFF` for not at all
/// @param balance whether what is left is shown to whoever paid from a balance
/// @param notes whether what the clerk wrote to the lines and the sale is shown
public record DisplaySettings(String member, boolean balance, boolean notes) {
  public static final String OFF = "OFF";
  public static final String NAME = "NAME";
  public static final String PHONE = "PHONE";

  public static final DisplaySettings FRESH = new DisplaySettings(NAME, false, false);

  boolean isMember() {
    return List.of(OFF, NAME, PHONE).contains(member);
  }
}
