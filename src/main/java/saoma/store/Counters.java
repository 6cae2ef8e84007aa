package saoma.store;

import org.jdbi.v3.core.Handle;

/// Numbers without gaps. A row of a table, not a sequence: a sequence does not give a number back
/// when the transaction that took it is rolled back.
record Counters(Handle handle) {
  enum Name {
    ORDER("order"),
    ATTEMPT("attempt"),
    RECEIPT("receipt"),
    JOURNAL("journal"),
    AUDIT("audit");

    private final String row;

    Name(String row) {
      this.row = row;
    }
  }

  /// The next number, from 1. The row stays locked until the transaction ends.
  long next(Name name) {
    var touched = handle.execute("update counters set given = given + 1 where name = ?", name.row);
    if (touched != 1) {
      throw new IllegalStateException("the counter " + name.row + " is missing");
    }
    return given(name);
  }

  long given(Name name) {
    return handle
        .select("select given from counters where name = ?", name.row)
        .mapTo(Long.class)
        .one();
  }
}
