package saoma.device.scale;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import saoma.device.scale.Weighed.Fault;
import saoma.device.scale.Weighed.Moving;
import saoma.device.scale.Weighed.Over;
import saoma.device.scale.Weighed.Steady;
import saoma.device.scale.Weighed.Under;

/// One frame of each protocol, read.
final class Frames {
  private static final Pattern STREAM =
      Pattern.compile(
          "(?:\\d\\d)?(ST|US|OL|UL|TL)\\s*,(?:\\s*(GS|NT)\\s*,)?\\s*([+-]?)([^,a-zA-Z]{0,12}),?\\s*"
              + "([a-zA-Z]{0,3})\\s*");
  private static final Pattern TOLEDO = Pattern.compile("[^\u0002]*\u0002\\s*([0-9.]{1,8})(N?)");
  private static final Pattern TOLEDO_STATE = Pattern.compile("(?s)[^\u0002]*\u0002\\s*\\?(.)");
  private static final Pattern NCI =
      Pattern.compile("(?s)[\\s\\x00]*([^a-zA-Z]{1,12}?)\\s*([a-zA-Z]{1,2})?\\s*\r\n?S?(.{2,3})\r");
  private static final Pattern SMA =
      Pattern.compile("(?s).*?\n?([ZOUETIe ])([0-9 ])([GTNgn])([M ])(.)(.{10})([a-zA-Z ]{1,3})");

  private Frames() {}

  static Optional<Weighed> stream(String frame) {
    var read = STREAM.matcher(frame.strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (read.group(1)) {
          case "OL" -> new Over();
          case "UL" -> new Under();
          case "TL" -> new Fault();
          default ->
              weight(
                  read.group(3).replace("+", "") + read.group(4).strip(),
                  read.group(5),
                  read.group(1).equals("US"),
                  "NT".equals(read.group(2)));
        });
  }

  static Optional<Weighed> toledo(String frame) {
    var weight = TOLEDO.matcher(frame);
    if (weight.matches()) {
      return Optional.of(weight(weight.group(1), "kg", false, weight.group(2).equals("N")));
    }
    var state = TOLEDO_STATE.matcher(frame);
    return state.matches() ? toledo(state.group(1).charAt(0)) : Optional.empty();
  }

  /// Bits 0 moving, 1 over capacity, 2 under zero, 6 not understood; the others are no hindrance,
  /// but where there is no weight there is none.
  private static Optional<Weighed> toledo(char state) {
    if ((state & 2) != 0) {
      return Optional.of(new Over());
    }
    if ((state & 4) != 0) {
      return Optional.of(new Under());
    }
    return Optional.of((state & 1) != 0 ? new Moving(OptionalLong.empty()) : new Fault());
  }

  /// First byte: bit 0 moving, 2 and 3 faults. Second: 0 under, 1 over capacity, 2 and 3 faults.
  /// Third, where there is one: bit 2 net.
  static Optional<Weighed> nci(String frame) {
    var read = NCI.matcher(frame);
    if (!read.matches()) {
      return Optional.empty();
    }
    var state = read.group(3);
    var first = state.charAt(0);
    var second = state.charAt(1);
    var net = state.length() > 2 && (state.charAt(2) & 4) != 0;
    if ((second & 2) != 0) {
      return Optional.of(new Over());
    }
    if ((second & 1) != 0) {
      return Optional.of(new Under());
    }
    if (((first | second) & 0x0C) != 0) {
      return Optional.of(new Fault());
    }
    var unit = read.group(2) == null ? "" : read.group(2);
    return Optional.of(weight(read.group(1), unit, (first & 1) != 0, net));
  }

  static Optional<Weighed> sma(String frame) {
    var read = SMA.matcher(frame);
    if (!read.matches()) {
      return Optional.empty();
    }
    return switch (read.group(1)) {
      case "O" -> Optional.of(new Over());
      case "U" -> Optional.of(new Under());
      case "Z", " " ->
          // `T` is the tare itself, not what lies on the scale.
          read.group(3).equals("T")
              ? Optional.empty()
              : Optional.of(
                  weight(
                      read.group(6),
                      read.group(7),
                      read.group(4).equals("M"),
                      read.group(3).equalsIgnoreCase("N")));
      default -> Optional.of(new Fault());
    };
  }

  private static Weighed weight(String number, String unit, boolean moving, boolean net) {
    var grams = WeightText.grams(number, unit);
    if (grams.isEmpty()) {
      return new Fault();
    }
    if (moving) {
      return new Moving(grams);
    }
    return grams.getAsLong() < 0 ? new Under() : new Steady(grams.getAsLong(), net);
  }
}
