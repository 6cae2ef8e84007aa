package saoma.simulate;

/// A law that was broken, and by what.
public record Violation(Law law, String about) {}
