package saoma.simulate;

/// One thing that went wrong in a history. The key is made of what it happened to, not of when, so
/// that leaving out another one does not move it.
public record Happening(Fault fault, long key) {}
