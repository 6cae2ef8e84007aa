package saoma.ui;

import java.util.List;

/// A short message to the clerk: a text, what it means (never by colour alone: each role has its
/// sign), and what to do next. `next` is the key of a second sentence or empty.
public record Notice(Role role, String key, List<Object> values, String next) {
  public Notice {
    values = List.copyOf(values);
  }

  /// What a message means; the style sheet gives each its colour.
  public enum Role {
    INFO("ℹ"),
    SUCCESS("✓"),
    WARNING("▲"),
    DANGER("✕");

    private final String sign;

    Role(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  public static Notice info(String key, Object... values) {
    return new Notice(Role.INFO, key, List.of(values), "");
  }

  public static Notice success(String key, Object... values) {
    return new Notice(Role.SUCCESS, key, List.of(values), "");
  }

  public static Notice warning(String key, Object... values) {
    return new Notice(Role.WARNING, key, List.of(values), "");
  }

  public static Notice danger(String key, Object... values) {
    return new Notice(Role.DANGER, key, List.of(values), "");
  }

  /// The same with a sentence that says what to do.
  public Notice then(String nextKey) {
    return new Notice(role, key, values, nextKey);
  }
}
