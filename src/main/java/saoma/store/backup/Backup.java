package saoma.store.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// One backup that counts: a zip whose name tells when it was made, in UTC, so that no change of
/// the clock in autumn makes two of one name.
public record Backup(Path file, Instant made) {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final Pattern NAME = Pattern.compile("saoma-(\\d{8}-\\d{6})\\.zip");

  static String name(Instant made) {
    return "saoma-" + STAMP.format(LocalDateTime.ofInstant(made, ZoneOffset.UTC)) + ".zip";
  }

  /// Empty for a file that is none of ours, or not finished.
  static Optional<Backup> of(Path file) {
    var match = NAME.matcher(file.getFileName().toString());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var made = LocalDateTime.parse(match.group(1), STAMP).toInstant(ZoneOffset.UTC);
      return Optional.of(new Backup(file, made));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
