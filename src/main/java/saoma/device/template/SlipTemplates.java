package saoma.device.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.device.escpos.Paper;
import saoma.settings.WholeFile;

/// The shop's templates in a folder, for each width of the roll: `80.txt` is what prints, and only
/// a good one is ever written there; `80.draft.txt` is what was typed and does not print yet. A
/// file that somebody spoilt by hand prints nothing: the last good one, else the standard, does.
public final class SlipTemplates {
  private static final Logger LOG = LoggerFactory.getLogger(SlipTemplates.class);

  /// A longer file is none of ours.
  private static final long LONGEST_FILE = 100_000;

  private final Path folder;
  private final Map<Paper, SlipTemplate> lastGood = new ConcurrentHashMap<>();

  public SlipTemplates(Path folder) {
    this.folder = folder;
  }

  /// What prints.
  public SlipTemplate printing(Paper paper) {
    var reading = read(printed(paper)).map(TemplateReader::read);
    if (reading.isEmpty()) {
      return SlipTemplate.STANDARD;
    }
    if (reading.get().isGood()) {
      lastGood.put(paper, reading.get().template());
    } else {
      LOG.warn("{} is no template: {}", printed(paper), reading.get().problems());
    }
    return lastGood.getOrDefault(paper, SlipTemplate.STANDARD);
  }

  /// What a shop wrote for one roll.
  ///
  /// @param printed by what it prints; empty for the standard
  /// @param draft what was typed since then
  public record Written(Optional<String> printed, Optional<String> draft) {}

  /// What lies there.
  public Written written(Paper paper) {
    return new Written(read(printed(paper)), read(draft(paper)));
  }

  /// Remembers what is typed, good or not, and prints on as before.
  public void remember(Paper paper, String text) throws IOException {
    WholeFile.replace(draft(paper), text.getBytes(StandardCharsets.UTF_8));
  }

  /// Prints by this from now on.
  ///
  /// @throws IllegalArgumentException if something is wrong with it
  public void keep(Paper paper, String text) throws IOException {
    if (!TemplateReader.read(text).isGood()) {
      throw new IllegalArgumentException("not a template that prints");
    }
    WholeFile.replace(printed(paper), text.getBytes(StandardCharsets.UTF_8));
    Files.deleteIfExists(draft(paper));
  }

  private Path printed(Paper paper) {
    return folder.resolve(paper.millimetres() + ".txt");
  }

  private Path draft(Paper paper) {
    return folder.resolve(paper.millimetres() + ".draft.txt");
  }

  /// Empty where it is not there, or cannot be read as text. What is not UTF-8 shows as such.
  private static Optional<String> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
        return Optional.empty();
      }
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("{} was not read: {}", file, e.toString());
      return Optional.empty();
    }
  }
}
