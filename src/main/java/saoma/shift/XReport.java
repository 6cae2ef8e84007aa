package saoma.shift;

/// A look at a shift that is open. It has no number and changes nothing.
public record XReport(Report report) {}
