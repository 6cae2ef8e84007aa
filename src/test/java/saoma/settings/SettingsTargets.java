package saoma.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.fuzz.Target;

/// A settings file that somebody edited, or something overwrote.
public final class SettingsTargets {
  private SettingsTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "settings file",
            List.of(
                SettingsText.write(Settings.FRESH),
                "{\"mode\":\"LIVE\"}".getBytes(StandardCharsets.UTF_8)),
            List.of(
                "\"shop\":{",
                "\"mode\":",
                "\"LIVE\"",
                "\"alipay\":{",
                "\"gateway\":",
                "\"http://127.0.0.1/\"",
                "\"https://[::1]:99999/\"",
                "closesAfterSeconds",
                "2147483648",
                "-1"),
            SettingsTargets::read));
  }

  private static void read(byte[] input) {
    try {
      var settings = SettingsText.read(input);
      var problems = SettingsRules.problems(settings);
      if (problems.isEmpty() && settings.mode() == Settings.Mode.LIVE) {
        for (var address : List.of(settings.alipay().gateway(), settings.wechat().base())) {
          if (!address.isEmpty() && !address.startsWith("https:")) {
            throw new AssertionError("real money over " + address);
          }
        }
      }
    } catch (SettingsText.Wrong e) {
      if (e.problem().line() < 0) {
        throw new AssertionError("a line before the first");
      }
    }
  }
}
