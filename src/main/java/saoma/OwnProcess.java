package saoma;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts this program once more, in a process of its own: the same Java, the same class path.
///
/// @param options of the JVM
record OwnProcess(String java, List<String> options, String classPath) {
  private static final List<String> FOR_CHILDREN =
      List.of("--module-path", "--add-modules", "--add-exports", "--add-opens");

  static OwnProcess ours() {
    var options = new ArrayList<String>();
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:+UseSerialGC");
    options.add("-Xmx256m");
    options.add("--enable-native-access=ALL-UNNAMED");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> FOR_CHILDREN.stream().anyMatch(option::startsWith))
        .forEach(options::add);
    return new OwnProcess(
        ProcessHandle.current().info().command().orElse("java"),
        List.copyOf(options),
        System.getProperty("java.class.path"));
  }

  /// The same with copies of the folders on its class path: whoever compiles meanwhile must not
  /// kill what is to be killed by us alone.
  OwnProcess copiedInto(Path folder) throws IOException {
    var entries = new ArrayList<String>();
    for (var entry : classPath.split(File.pathSeparator)) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        var copy = folder.resolve("classes-" + entries.size());
        copy(path, copy);
        entries.add(copy.toString());
      } else {
        entries.add(entry);
      }
    }
    return new OwnProcess(java, options, String.join(File.pathSeparator, entries));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /// Starts it for itself: nobody reads what it says, and it outlives us. A native launcher takes
  /// no options of a JVM and has its own class path.
  Process startAlone(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(java);
    if (Path.of(java).getFileName().toString().startsWith("java")) {
      command.addAll(options);
      command.addAll(List.of("-cp", classPath, Main.class.getName()));
    }
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// @param words where its standard error goes
  Process start(Path words, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(java);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(words.toFile()))
        .start();
  }
}
