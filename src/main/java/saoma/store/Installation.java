package saoma.store;

import java.security.SecureRandom;
import org.jdbi.v3.core.Handle;

/// Four random characters made once for each data folder. They keep the attempt numbers of two
/// tills apart that somebody gave the same code, or of a till that was set up anew.
record Installation(String name) {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  static Installation of(Handle handle) {
    var known =
        handle.select("select name from installation").mapTo(String.class).findOne().orElse(null);
    if (known != null) {
      return new Installation(known);
    }
    var made = random();
    handle.execute("insert into installation values (1, ?)", made);
    handle.execute("commit");
    handle.execute("checkpoint sync");
    return new Installation(made);
  }

  /// A new one, for books that go on from a backup.
  static Installation other() {
    return new Installation(random());
  }

  private static String random() {
    var random = new SecureRandom();
    var name = new StringBuilder();
    for (var i = 0; i < 4; i++) {
      name.append(BASE32.charAt(random.nextInt(BASE32.length())));
    }
    return name.toString();
  }
}
