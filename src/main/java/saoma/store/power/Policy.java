package saoma.store.power;

/// What a cut leaves of what was not forced.
public enum Policy {
  /// Nothing.
  DROP,
  /// Everything.
  KEEP,
  /// The disk kept the order: everything up to some write, and that one torn.
  PREFIX,
  /// The disk wrote in any order: each page is there or not.
  SHUFFLE,
  /// As `DROP`, and the database has lost its newest commits although they were forced: what H2
  /// 2.5.250 does, and what only the journal can put right.
  AMNESIA
}
