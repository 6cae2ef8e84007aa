package saoma.update;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import saoma.fuzz.Target;

/// What somebody put where the till asks for newer versions.
public final class UpdateTargets {
  private UpdateTargets() {}

  public static List<Target> all() {
    var good = "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"更快的搜索\"}";
    return List.of(
        new Target(
            "published version",
            List.of(good.getBytes(StandardCharsets.UTF_8)),
            List.of(
                "\"version\":",
                "\"date\":",
                "\"notes\":",
                "\"1.\"",
                "999999",
                "-02-30",
                "\\u202e",
                "\\ud800",
                "\\n",
                "{",
                "["),
            UpdateTargets::read));
  }

  private static void read(byte[] input) {
    Version.of(new String(input, StandardCharsets.UTF_8));
    Published.read(input).ifPresent(UpdateTargets::judge);
  }

  private static void judge(Published read) {
    require(read.notes().codePoints().count() <= Published.LONGEST_NOTES, "longer than allowed");
    require(read.notes().codePoints().noneMatch(Character::isISOControl), "more than one line");
    require(read.date().getYear() >= 0 && read.date().getYear() <= 9999, "a year of four digits");
    require(
        Version.of(read.version().toString()).equals(Optional.of(read.version())),
        "it reads as it was written");
    require(!read.version().isNewerThan(read.version()), "newer than itself");
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
