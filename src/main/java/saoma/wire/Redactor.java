package saoma.wire;

import java.util.regex.Pattern;

/// Cuts secrets and personal data out of a wire text before it is kept: the journal is read by
/// support, and a receipt of the channel must not become a list of customers. Works on whole and on
/// broken JSON, on JSON inside JSON strings, and on forms.
public final class Redactor {
  /// No kept text is longer, in characters.
  public static final int MAX_LENGTH = 800;

  private static final int MAX_READ = 256 * 1024;
  private static final String CUT = "…";
  private static final String NAME =
      "([A-Za-z0-9_]*(?i:auth_?code|open_?id|buyer_?id|user_?id|logon_?id|buyer_account|sign"
          + "|signature|secret|token|password|key|phone|mobile|tel|name|e_?mail|address|client_ip"
          + "|id_?card|cert_no|ciphertext|passback_params|attach|card_no|account|biz_content"
          + "|cert_content))";
  private static final Pattern JSON =
      Pattern.compile(
          "(\\\\{0,8}+\")"
              + NAME
              + "\\\\{0,8}+\"(\\s*+:\\s*+)"
              + "(?:\\\\++\"[^\"\\\\]*+(?:\\\\++\")?|\"(?:[^\"\\\\]|\\\\.)*+\"?|[^\\s,{}\\[\\]\"\\\\]++)",
          Pattern.DOTALL);
  private static final Pattern FORM = Pattern.compile("(^|[&?\\s])" + NAME + "=[^&\\s\"]*+");
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+/_=%-]{48,}+");
  private static final Pattern PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private Redactor() {}

  /// The text without what must not be kept, at most `MAX_LENGTH` characters.
  public static String redact(String text) {
    var read = text.length() > MAX_READ ? text.substring(0, MAX_READ) : text;
    var cut = JSON.matcher(read).replaceAll("$1$2$1$3$1" + CUT + "$1");
    cut = FORM.matcher(cut).replaceAll("$1$2=" + CUT);
    cut = LONG.matcher(cut).replaceAll(CUT);
    cut = PHONE.matcher(cut).replaceAll(CUT);
    cut = CONTROL.matcher(cut).replaceAll(" ");
    return cut.length() <= MAX_LENGTH ? cut : cut.substring(0, MAX_LENGTH - 1) + CUT;
  }
}
