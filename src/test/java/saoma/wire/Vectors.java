package saoma.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The test vectors that lie beside the repository.
public final class Vectors {
  private static final Path FOLDER = Path.of("..", "shared", "vectors");

  private Vectors() {}

  public static Path file(String name) {
    return FOLDER.resolve(name);
  }

  public static String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  public static JsonNode json(String name) throws IOException {
    return JsonMapper.shared().readTree(text(name));
  }
}
