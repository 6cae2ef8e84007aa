import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

/// Makes what a shop installs from `target/saoma`, for the system it runs on: a Java of its own
/// (jlink), a native launcher beside it, an AOT cache that fits both, and all of it as `.deb`,
/// `.msi` or `.dmg` (jpackage).
///
///     java installer/Pack.java [--version V] [--type deb|msi|dmg|app-image]
final class Pack {
  /// All of Java SE: a class that is missed is a till that does not start. The rest is only found
  /// while running: characters, elliptic curves, the flight recorder, Chinese dates, Unsafe, zip
  /// files.
  private static final String MODULES =
      "java.se,javafx.controls,javafx.fxml,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs";

  /// Every jar gets this time, here and by `linux/postinst` once more: the cache knows its jars by
  /// size and time, and jpackage gives copies a new one.
  private static final FileTime JARS = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private final Path installer = Path.of("installer").toAbsolutePath();
  private final Path built = Path.of("target", "saoma").toAbsolutePath();
  private final Path work = Path.of("target", "pack").toAbsolutePath();
  private final Path tools = Path.of(System.getProperty("java.home"), "bin");
  private final Os os = Os.here();
  private final String version;
  private final String type;

  private enum Os {
    LINUX("deb", "png"),
    WINDOWS("msi", "ico"),
    MAC("dmg", "icns");

    private final String type;
    private final String icon;

    Os(String type, String icon) {
      this.type = type;
      this.icon = icon;
    }

    static Os here() {
      var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.startsWith("win") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }
  }

  private Pack(List<String> arguments) throws IOException {
    type = after("--type", arguments, os.type);
    version = after("--version", arguments, versionOfJar());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var pack = new Pack(List.of(arguments));
    var image = pack.image(pack.runtime());
    pack.train(image);
    System.out.println(pack.type.equals("app-image") ? image : pack.packed(image));
  }

  private static String after(String option, List<String> arguments, String otherwise) {
    var at = arguments.indexOf(option);
    return at < 0 ? otherwise : arguments.get(at + 1);
  }

  private String versionOfJar() throws IOException {
    var file = built.resolve("lib", "saoma.jar");
    if (!Files.exists(file)) {
      throw stop("there is no " + file + ": mvn -q -DskipTests package");
    }
    try (var jar = new JarFile(file.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
  }

  private Path runtime() throws IOException, InterruptedException {
    delete(work);
    Files.createDirectories(work);
    run(
        List.of(
            tool("java"),
            "-Djava.awt.headless=true",
            installer.resolve("Icon.java").toString(),
            work.resolve("icon").toString()));
    var runtime = work.resolve("runtime");
    run(
        List.of(
            tool("jlink"),
            "--module-path",
            built.resolve("lib", "javafx").toString(),
            "--add-modules",
            MODULES,
            "--no-header-files",
            "--no-man-pages",
            "--strip-debug",
            "--output",
            runtime.toString()));
    return runtime;
  }

  private Path image(Path runtime) throws IOException, InterruptedException {
    var jars = Files.createDirectories(work.resolve("jars"));
    try (var files = Files.list(built.resolve("lib"))) {
      for (var jar : files.filter(one -> one.toString().endsWith(".jar")).toList()) {
        Files.copy(jar, jars.resolve(jar.getFileName()));
      }
    }
    var command =
        new ArrayList<>(
            List.of(
                tool("jpackage"),
                "--type",
                "app-image",
                "--dest",
                work.resolve("image").toString(),
                "--input",
                jars.toString(),
                "--main-jar",
                "saoma.jar",
                "--runtime-image",
                runtime.toString()));
    command.addAll(named());
    for (var option : options()) {
      command.addAll(List.of("--java-options", option));
    }
    run(command);
    var image = work.resolve("image", os == Os.MAC ? "saoma.app" : "saoma");
    try (var files = Files.list(app(image))) {
      for (var jar : files.filter(one -> one.toString().endsWith(".jar")).toList()) {
        Files.setLastModifiedTime(jar, JARS);
      }
    }
    return image;
  }

  /// Those of the other launchers, from one file; what a module path needs is linked in here.
  private List<String> options() throws IOException {
    try (var lines = Files.lines(installer.resolve("lib", "jvm.options"))) {
      return lines
          .filter(line -> line.startsWith("-") && !line.startsWith("--add-modules"))
          .toList();
    }
  }

  /// Where jpackage puts the jars.
  private Path app(Path image) {
    return switch (os) {
      case LINUX -> image.resolve("lib", "app");
      case WINDOWS -> image.resolve("app");
      case MAC -> image.resolve("Contents", "app");
    };
  }

  private Path launcher(Path image) {
    return switch (os) {
      case LINUX -> image.resolve("bin", "saoma");
      case WINDOWS -> image.resolve("saoma.exe");
      case MAC -> image.resolve("Contents", "MacOS", "saoma");
    };
  }

  /// Two sales without a screen while the JVM watches; from then on the launcher names the cache.
  private void train(Path image) throws IOException, InterruptedException {
    var cache = app(image).resolve("saoma.aot");
    var home = work.resolve("training");
    var training =
        new ProcessBuilder(
            launcher(image).toString(),
            "demo",
            "--headless",
            "--sales",
            "2",
            "--json",
            "--home",
            home.toString());
    training
        .environment()
        .put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -XX:-AOTClassLinking");
    var log = work.resolve("training.log");
    var code = training.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (code != 0 || !Files.exists(cache)) {
      throw stop("the training run ended with " + code + ", see " + log);
    }
    delete(home);
    var settings = app(image).resolve("saoma.cfg");
    Files.writeString(
        settings,
        Files.readString(settings).stripTrailing()
            + "\njava-options=-XX:AOTCache=$APPDIR/saoma.aot\n");
  }

  private Path packed(Path image) throws IOException, InterruptedException {
    var packages = Files.createDirectories(work.resolve("packages"));
    var command =
        new ArrayList<>(
            List.of(
                tool("jpackage"),
                "--type",
                type,
                "--dest",
                packages.toString(),
                "--app-image",
                image.toString()));
    command.addAll(named());
    command.addAll(
        switch (os) {
          case LINUX ->
              List.of(
                  "--resource-dir",
                  installer.resolve("linux").toString(),
                  "--linux-package-name",
                  "saoma",
                  "--linux-deb-maintainer",
                  "shop@saoma.example",
                  "--linux-menu-group",
                  "Office",
                  "--linux-shortcut",
                  "--linux-app-category",
                  "misc");
          // One code for ever, so that a newer version takes the place of an older one.
          case WINDOWS ->
              List.of(
                  "--win-menu",
                  "--win-shortcut",
                  "--win-per-user-install",
                  "--win-upgrade-uuid",
                  "6f1c2a0e-5f0b-4c62-9a53-7f1f0d3a9b11");
          case MAC -> List.of();
        });
    run(command);
    try (var files = Files.list(packages)) {
      return files.findFirst().orElseThrow();
    }
  }

  private List<String> named() {
    return List.of(
        "--name",
        "saoma",
        "--app-version",
        version,
        "--vendor",
        "Saoma",
        "--description",
        "Saoma 扫码, the cashier",
        "--icon",
        work.resolve("icon", "saoma." + os.icon).toString());
  }

  private String tool(String name) {
    return tools.resolve(os == Os.WINDOWS ? name + ".exe" : name).toString();
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).inheritIO();
    process.environment().put("LC_ALL", "C.UTF-8");
    var code = process.start().waitFor();
    if (code != 0) {
      throw stop(Path.of(command.getFirst()).getFileName() + " ended with " + code);
    }
  }

  private static RuntimeException stop(String why) {
    System.err.println("pack: " + why);
    System.exit(1);
    return new IllegalStateException(why);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path one, IOException thrown)
              throws IOException {
            Files.delete(one);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
