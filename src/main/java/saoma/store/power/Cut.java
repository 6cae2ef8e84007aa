package saoma.store.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Finds what a cut leaves: the forced, and what the policy lets live of the rest.
final class Cut {
  /// What a disk writes whole, if it writes in order.
  private static final int SECTOR = 512;

  /// What a system writes back whole, in whatever order.
  private static final int PAGE = 4096;

  private final Map<String, Bytes> platter = new HashMap<>();
  private final List<Act> pending = new ArrayList<>();

  private Cut(Map<String, byte[]> before) {
    before.forEach((name, bytes) -> platter.put(name, new Bytes(bytes)));
  }

  static Map<String, byte[]> of(
      Map<String, byte[]> before, List<Act> acts, Policy policy, SplittableRandom random) {
    var cut = new Cut(before);
    acts.forEach(cut::happen);
    switch (policy) {
      case DROP, AMNESIA -> {}
      case KEEP -> cut.pending.forEach(cut::land);
      case PREFIX -> cut.keepPrefix(random);
      case SHUFFLE -> cut.keepSome(random);
    }
    var left = new HashMap<String, byte[]>();
    cut.platter.forEach((name, bytes) -> left.put(name, bytes.copy()));
    return left;
  }

  private void happen(Act act) {
    switch (act) {
      case Act.Create _, Act.Write _, Act.Truncate _ -> pending.add(act);
      case Act.Delete(var file) -> {
        forget(file);
        platter.remove(file);
      }
      case Act.Rename(var file, var to) -> rename(file, to);
      case Act.Force(var file) -> force(file);
      case Act.Ignored _ -> {}
      case Act.Failed(var file) -> forget(file);
    }
  }

  private void force(String file) {
    pending.stream().filter(act -> act.file().equals(file)).forEach(this::land);
    forget(file);
  }

  private void forget(String file) {
    pending.removeIf(act -> act.file().equals(file));
  }

  private void rename(String file, String to) {
    forget(to);
    var there = platter.remove(file);
    platter.put(to, there == null ? new Bytes(new byte[0]) : there);
    var waiting = pending.stream().filter(act -> act.file().equals(file)).toList();
    forget(file);
    waiting.forEach(act -> pending.add(under(act, to)));
  }

  /// A file that is made anew was emptied at least, whatever name it has by now.
  private static Act under(Act act, String to) {
    return switch (act) {
      case Act.Create _ -> new Act.Truncate(to, 0);
      case Act.Write(_, var at, var bytes) -> new Act.Write(to, at, bytes);
      case Act.Truncate(_, var size) -> new Act.Truncate(to, size);
      case Act.Delete _, Act.Rename _, Act.Force _, Act.Ignored _, Act.Failed _ -> throw never(act);
    };
  }

  private void land(Act act) {
    switch (act) {
      case Act.Create(var file) -> platter.put(file, new Bytes(new byte[0]));
      case Act.Write(var file, var at, var bytes) -> write(file, at, bytes, 0, bytes.length);
      case Act.Truncate(var file, var size) -> {
        var there = platter.get(file);
        if (there != null) {
          there.truncate(size);
        }
      }
      case Act.Delete _, Act.Rename _, Act.Force _, Act.Ignored _, Act.Failed _ -> throw never(act);
    }
  }

  private static IllegalStateException never(Act act) {
    return new IllegalStateException("this never waits: " + act);
  }

  /// To a file whose name was lost nothing can be written.
  private void write(String file, long at, byte[] bytes, int from, int length) {
    var there = platter.get(file);
    if (there != null) {
      there.write(at + from, bytes, from, length);
    }
  }

  private void keepPrefix(SplittableRandom random) {
    var whole = random.nextInt(pending.size() + 1);
    pending.subList(0, whole).forEach(this::land);
    if (whole < pending.size() && pending.get(whole) instanceof Act.Write torn) {
      var length = random.nextInt(torn.bytes().length / SECTOR + 1) * SECTOR;
      write(torn.file(), torn.at(), torn.bytes(), 0, length);
    }
  }

  private void keepSome(SplittableRandom random) {
    for (var act : pending) {
      if (act instanceof Act.Write(var file, var at, var bytes)) {
        for (int from = 0; from < bytes.length; ) {
          var length = Math.min(PAGE - (int) ((at + from) % PAGE), bytes.length - from);
          if (random.nextBoolean()) {
            write(file, at, bytes, from, length);
          }
          from += length;
        }
      } else if (random.nextBoolean()) {
        land(act);
      }
    }
  }
}
