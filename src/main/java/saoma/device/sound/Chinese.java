package saoma.device.sound;

import java.util.ArrayList;
import java.util.List;

/// Amounts as they are read in Chinese: 八十六元五角. A figure is read in groups of four, each with its
/// unit; any number of noughts before a figure is one 零, noughts at the end of a group are not
/// read, and a number begins with 十 and not with 一十. For two it says 二, which is right before every
/// unit of a sum of money.
final class Chinese {
  private static final long BEYOND = 1_000_000_000_000L;
  private static final int GROUP = 10_000;
  private static final List<String> UNITS = List.of("thousand", "hundred", "ten", "");
  private static final List<Integer> WORTH = List.of(1000, 100, 10, 1);

  private Chinese() {}

  /// The channel, then the amount; the channel alone where nothing came or nobody can say it.
  static List<String> arrived(String channel, long fen) {
    var clips = new ArrayList<String>();
    clips.add(Channels.clip(channel));
    if (fen > 0 && fen / 100 < BEYOND) {
      clips.addAll(amount(fen));
    }
    return List.copyOf(clips);
  }

  /// @param fen more than nothing
  private static List<String> amount(long fen) {
    var clips = new ArrayList<String>();
    var yuan = fen / 100;
    if (yuan > 0) {
      number(clips, yuan);
      clips.add("yuan");
    }
    var jiao = fen / 10 % 10;
    if (jiao > 0) {
      clips.add(digit(jiao));
      clips.add("jiao");
    }
    if (fen % 10 > 0) {
      if (yuan > 0 && jiao == 0) {
        clips.add(digit(0));
      }
      clips.add(digit(fen % 10));
      clips.add("fen");
    }
    return clips;
  }

  private static void number(List<String> clips, long number) {
    var nought = group(clips, (int) (number / GROUP / GROUP), "hundred-million", false);
    nought = group(clips, (int) (number / GROUP % GROUP), "ten-thousand", nought);
    group(clips, (int) (number % GROUP), "", nought);
  }

  /// @param nought whether noughts stand before it that are not read yet
  /// @return whether noughts stand behind it
  private static boolean group(List<String> clips, int group, String unit, boolean nought) {
    if (group == 0) {
      return !clips.isEmpty();
    }
    var before = nought;
    for (var place = 0; place < UNITS.size(); place++) {
      var figure = group / WORTH.get(place) % 10;
      if (figure == 0) {
        before = !clips.isEmpty();
      } else {
        if (before) {
          clips.add(digit(0));
        }
        before = false;
        figure(clips, figure, UNITS.get(place));
      }
    }
    if (!unit.isEmpty()) {
      clips.add(unit);
    }
    return false;
  }

  private static void figure(List<String> clips, int figure, String unit) {
    if (figure > 1 || !unit.equals("ten") || !clips.isEmpty()) {
      clips.add(digit(figure));
    }
    if (!unit.isEmpty()) {
      clips.add(unit);
    }
  }

  private static String digit(long figure) {
    return Long.toString(figure);
  }
}
