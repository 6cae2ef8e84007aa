package saoma.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import saoma.store.CannotOpen.Reason;

/// What H2 says about itself and the open file. Asked, not believed: a setting can lie in the file
/// and win over what the address says.
record H2Settings(Map<String, String> values, int sessions, boolean readOnly) {
  /// 2.5.250 to 2.5.252 lose acknowledged commits once the file uses space again; any other version
  /// has to pass the durability gates first.
  static final String VERSION = "2.4.240";

  /// Milliseconds for which H2 leaves old blocks alone. Less than its default takes away what a
  /// crash falls back to.
  static final int RETENTION = 45_000;

  H2Settings {
    values = Map.copyOf(values);
  }

  static H2Settings of(Connection connection) throws SQLException {
    var values = new HashMap<String, String>();
    try (var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              """
              select setting_name, setting_value from information_schema.settings
              where setting_value is not null
              """)) {
        while (rows.next()) {
          values.put(rows.getString(1), rows.getString(2));
        }
      }
      try (var rows = statement.executeQuery("select count(*) from information_schema.sessions")) {
        rows.next();
        return new H2Settings(values, rows.getInt(1), connection.isReadOnly());
      }
    }
  }

  /// @throws CannotOpen at the first setting with which a sale could be lost
  void require() {
    var version = value("info.VERSION");
    if (!version.equals(VERSION) && !version.startsWith(VERSION + " ")) {
      throw new CannotOpen(Reason.WRONG_H2_VERSION, "H2 " + version + ", not " + VERSION);
    }
    if (readOnly) {
      throw new CannotOpen(Reason.NO_ACCESS, "the file can only be read");
    }
    if (sessions != 1) {
      throw new CannotOpen(Reason.IN_USE, "this program has it open already");
    }
    if (!value("WRITE_DELAY").equals("0")) {
      throw unsafe("WRITE_DELAY");
    }
    if (!value("RETENTION_TIME").matches("\\d{1,9}")
        || Integer.parseInt(value("RETENTION_TIME")) < RETENTION) {
      throw unsafe("RETENTION_TIME");
    }
  }

  private CannotOpen unsafe(String name) {
    return new CannotOpen(Reason.UNSAFE_SETTINGS, name + " is " + value(name));
  }

  private String value(String name) {
    return values.getOrDefault(name, "absent");
  }
}
