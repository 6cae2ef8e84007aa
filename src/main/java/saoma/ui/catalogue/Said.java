package saoma.ui.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saoma.catalogue.ImportReport.Reason;
import saoma.ui.Texts;

/// What is wrong, where, and in which words; nothing is wrong where the key is empty.
///
/// @param key of the text
record Said(String key, List<Object> values, Optional<Field> field) {
  static final Said NOTHING = new Said("", List.of(), Optional.empty());

  static Said of(Reason reason) {
    return new Said(key(reason), List.of(), Optional.of(Field.of(reason)));
  }

  static Said plain(String key, Object... values) {
    return new Said(key, List.of(values), Optional.empty());
  }

  static Said at(Field field, String key, Object... values) {
    return new Said(key, List.of(values), Optional.of(field));
  }

  static String key(Reason reason) {
    return "goods.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isNothing() {
    return key.isEmpty();
  }

  String in(Texts texts) {
    return isNothing() ? "" : texts.now(key, values.toArray());
  }
}
