package saoma.device.sound;

import java.util.ArrayList;
import java.util.List;

/// Amounts as they are read in English: eighty-six yuan fifty.
final class English {
  private static final long BEYOND = 1_000_000_000L;
  private static final int GROUP = 1000;

  private English() {}

  /// The channel, then the amount; the channel alone where nothing came or nobody can say it.
  static List<String> arrived(String channel, long fen) {
    var clips = new ArrayList<String>();
    clips.add(Channels.clip(channel));
    if (fen > 0 && fen / 100 < BEYOND) {
      amount(clips, fen / 100, (int) (fen % 100));
    }
    return List.copyOf(clips);
  }

  private static void amount(List<String> clips, long yuan, int fen) {
    if (yuan == 0) {
      belowHundred(clips, fen);
      clips.add("fen");
      return;
    }
    group(clips, (int) (yuan / GROUP / GROUP), "million");
    group(clips, (int) (yuan / GROUP % GROUP), "thousand");
    group(clips, (int) (yuan % GROUP), "");
    clips.add("yuan");
    if (fen > 0) {
      if (fen < 10) {
        clips.add("oh");
      }
      belowHundred(clips, fen);
    }
  }

  private static void group(List<String> clips, int group, String unit) {
    if (group == 0) {
      return;
    }
    if (group >= 100) {
      clips.add(Integer.toString(group / 100));
      clips.add("hundred");
    }
    if (group % 100 > 0) {
      belowHundred(clips, group % 100);
    }
    if (!unit.isEmpty()) {
      clips.add(unit);
    }
  }

  /// One to twenty have names of their own, and so have the tens.
  private static void belowHundred(List<String> clips, int number) {
    if (number < 20 || number % 10 == 0) {
      clips.add(Integer.toString(number));
    } else {
      clips.add(Integer.toString(number - number % 10));
      clips.add(Integer.toString(number % 10));
    }
  }
}
