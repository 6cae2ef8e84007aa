package saoma.device.scale;

import java.util.OptionalLong;

/// What a scale says of what lies on it. Weights are grams, net of the tare that the scale knows.
public sealed interface Weighed {
  /// It stands still.
  ///
  /// @param net whether a tare was taken off
  record Steady(long grams, boolean net) implements Weighed {}

  /// It has not settled.
  ///
  /// @param grams at this instant; empty where the scale keeps it to itself
  record Moving(OptionalLong grams) implements Weighed {}

  /// More lies on it than it carries.
  record Over() implements Weighed {}

  /// It shows less than nothing: something was taken off that stood there when it was zeroed.
  record Under() implements Weighed {}

  /// It reports a fault, or speaks of another unit than kilograms and grams.
  record Fault() implements Weighed {}

  /// Nothing is heard of it that could be read.
  record Silent() implements Weighed {}
}
