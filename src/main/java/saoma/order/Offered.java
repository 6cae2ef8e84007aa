package saoma.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import saoma.money.Money;

/// What one offer of the shop takes off one line, frozen with it: a later change of the offer
/// changes nothing here.
///
/// @param rule number of the offer
/// @param nameEn empty where it has one name only
/// @param coupon that the customer brought for it; empty where it needs none
/// @param member whether it is for members alone
/// @param whole whether it is a share of what the whole sale gets off, and so stands below all rows
/// @param off more than nothing
public record Offered(
    long rule,
    String name,
    String nameEn,
    String coupon,
    boolean member,
    boolean whole,
    Money off) {
  public static final int LONGEST_NAME = Discount.LONGEST_NAME;

  /// More on one line would not fit its row.
  public static final int MOST = 12;

  private static final Pattern COUPON = Pattern.compile("(?=.*[A-Z])(?=.*[0-9])[0-9A-Z]{4,20}");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
  private static final int FIELDS = 6;
  private static final String BETWEEN = "\t";

  public Offered {
    if (rule <= 0 || !off.isPositive() || !off.currency().equals(Money.CNY)) {
      throw new IllegalArgumentException("no offer takes " + off);
    }
    if (!isName(name) || !(nameEn.isEmpty() || isName(nameEn))) {
      throw new IllegalArgumentException("no name of an offer");
    }
    if (!(coupon.isEmpty() || isCoupon(coupon))) {
      throw new IllegalArgumentException("no code of a coupon");
    }
  }

  /// Whether an offer may be called so.
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  /// Whether a coupon may have this code: four to twenty capital letters and digits, with one of
  /// each, so that it is neither a product's number nor a word that somebody searches for.
  public static boolean isCoupon(String text) {
    return COUPON.matcher(text).matches();
  }

  public String nameIn(boolean chinese) {
    return chinese || nameEn.isEmpty() ? name : nameEn;
  }

  /// The same with so much more.
  Offered plus(Money more) {
    return new Offered(rule, name, nameEn, coupon, member, whole, off.plus(more));
  }

  /// Both names on paper, where nobody knows who reads it.
  public String words() {
    return nameEn.isEmpty() || nameEn.equals(name) ? name : name + " " + nameEn;
  }

  /// As they are kept: one to a row, the fields between tabs. The words never change.
  public static String word(List<Offered> offers) {
    return String.join("\n", offers.stream().map(Offered::word).toList());
  }

  private String word() {
    var kind = (whole ? "W" : "L") + (member ? "M" : "");
    return String.join(
        BETWEEN, Long.toString(rule), kind, Long.toString(off.minor()), coupon, name, nameEn);
  }

  /// @throws IllegalArgumentException if the text is nothing that was written here
  public static List<Offered> read(String text) {
    var found = new ArrayList<Offered>();
    if (text.isEmpty()) {
      return found;
    }
    for (var row : text.split("\n", -1)) {
      found.add(one(row.split(BETWEEN, -1)));
    }
    if (found.size() > MOST) {
      throw new IllegalArgumentException("too many offers on a line");
    }
    return found;
  }

  private static Offered one(String[] fields) {
    if (fields.length != FIELDS || !fields[1].matches("[WL]M?")) {
      throw new IllegalArgumentException("no offer");
    }
    return new Offered(
        number(fields[0]),
        fields[4],
        fields[5],
        fields[3],
        fields[1].endsWith("M"),
        fields[1].startsWith("W"),
        Money.fen(number(fields[2])));
  }

  private static long number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("no number");
    }
    return Long.parseLong(text);
  }

  /// The code as a coupon has it, however it was typed.
  public static String coupon(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }
}
