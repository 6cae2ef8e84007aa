package saoma.phone;

/// Escaping, the only way a text from outside gets into a page.
public final class Html {
  private Html() {}

  /// Safe between tags and inside quoted attributes.
  public static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
          }
        });
    return safe.toString();
  }
}
