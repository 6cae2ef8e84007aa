package saoma.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The POSIX launcher among made-up Javas: which one it takes, and what it hands on. Each Java is a
/// script that says its name and its arguments.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("installer/bin/saoma").toAbsolutePath();

  @TempDir private Path folder;
  private Path home;
  private Path path;

  private record Ran(int code, String out, String err) {
    /// The Java that was taken.
    String java() {
      return out.lines().findFirst().orElse("");
    }

    List<String> arguments() {
      return out.lines().skip(1).toList();
    }
  }

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("a shop's till"));
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("bin/saoma"), withMachineMoved(Files.readString(LAUNCHER)));
    home.resolve("bin/saoma").toFile().setExecutable(true);
    path = Files.createDirectories(folder.resolve("path"));
    for (var tool : List.of("sh", "sed", "cat", "dirname", "readlink")) {
      script(path.resolve(tool), "exec " + tool(tool) + " \"$@\"\n");
    }
  }

  /// The places of the whole machine, made up too: under a folder of the test.
  private String withMachineMoved(String launcher) {
    var moved = launcher;
    for (var place : List.of("/usr/lib/", "/usr/java/", "/usr/libexec/", "/opt/", "/Library/")) {
      var before = moved;
      moved = moved.replace(" " + place, " " + machine() + place);
      assertNotEquals(before, moved, "the launcher does not look in " + place);
    }
    return moved;
  }

  private Path machine() {
    return folder.resolve("machine");
  }

  @Test
  void theJavaThatWasNamedComesFirst() throws Exception {
    var named = jdk("named one", "26.0.1");
    jdk(home.resolve("runtime"), "bundled", "25");
    assertEquals("named one", run(Map.of("SAOMA_JAVA", named + "/bin/java")).java());
  }

  @Test
  void aNamedJavaThatIsTooOldIsNotSilentlyReplaced() throws Exception {
    jdk(home.resolve("runtime"), "bundled", "25");
    var ran = run(Map.of("SAOMA_JAVA", jdk("old", "17.0.15") + "/bin/java"));
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("not a Java 25"), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void theBundledRuntimeComesBeforeTheOneItWasBuiltWith() throws Exception {
    builtWith(jdk("built", "25.0.3"));
    assertEquals("built", run(Map.of("JAVA_HOME", jdk("home", "25").toString())).java());
    jdk(home.resolve("runtime"), "bundled", "25.0.3");
    assertEquals("bundled", run(Map.of()).java());
  }

  @Test
  void theJdkItWasBuiltWithMayBeGone() throws Exception {
    builtWith(folder.resolve("gone"));
    assertEquals("home", run(Map.of("JAVA_HOME", jdk("home", "25").toString())).java());
  }

  @Test
  void anOldJavaHomeIsPassedOverForTheOneOnThePath() throws Exception {
    var newer = jdk("on the path", "27-ea");
    Files.createSymbolicLink(path.resolve("java"), newer.resolve("bin/java"));
    assertEquals("on the path", run(Map.of("JAVA_HOME", jdk("old", "21.0.2").toString())).java());
  }

  @Test
  void aJavaWithoutAReleaseFileIsAskedItself() throws Exception {
    var bare = jdk("bare", "25.0.1");
    Files.delete(bare.resolve("release"));
    assertEquals("bare", run(Map.of("JAVA_HOME", bare.toString())).java());
    var old = jdk("bare and old", "1.8.0_402");
    Files.delete(old.resolve("release"));
    var ran = run(Map.of("JAVA_HOME", old.toString()));
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
  }

  @Test
  void theUsualPlacesAreTheLastHope() throws Exception {
    jdk(machine().resolve("usr/lib/jvm/a-17"), "old", "17.0.1");
    jdk(machine().resolve("usr/lib/jvm/b 25"), "of the machine", "25.0.1");
    assertEquals("of the machine", run(Map.of()).java());
    jdk(folder.resolve("user/.sdkman/candidates/java/25.0.1-tem"), "of the user", "25.0.1");
    assertEquals("of the user", run(Map.of()).java());
  }

  @Test
  void noJavaAnywhereIsASentenceThatSaysWhatToDo() throws Exception {
    var ran = run(Map.of("JAVA_HOME", jdk("old", "21").toString()), "demo");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("no Java 25 or later found"), ran.err());
    assertTrue(ran.err().contains("SAOMA_JAVA"), ran.err());
  }

  @Test
  void itWorksThroughLinksAndWithBlanksInPaths() throws Exception {
    jdk(home.resolve("runtime"), "bundled", "25");
    var links = Files.createDirectories(folder.resolve("some links"));
    Files.createSymbolicLink(links.resolve("far"), home.resolve("bin/saoma"));
    Files.createSymbolicLink(links.resolve("near"), Path.of("far"));
    var ran = run(links.resolve("near"), Map.of(), "demo", "--shots", "two words", "");
    assertEquals("bundled", ran.java());
    var lib = home.toRealPath().resolve("lib");
    assertEquals(
        List.of(
            "@" + lib.resolve("jvm.options"),
            "--module-path",
            lib.resolve("javafx").toString(),
            "-XX:AOTCache=" + lib.resolve("saoma.aot"),
            "-jar",
            lib.resolve("saoma.jar").toString(),
            "demo",
            "--shots",
            "two words",
            ""),
        ran.arguments());
  }

  @Test
  void furtherOptionsGoToTheJvmAndTheExitCodeComesBack() throws Exception {
    jdk(home.resolve("runtime"), "bundled", "25");
    var ran = run(Map.of("SAOMA_JVM_OPTIONS", "-Done=1 -Dtwo=2", "EXIT", "1"), "doctor");
    assertEquals(1, ran.code());
    assertEquals(List.of("-Done=1", "-Dtwo=2", "-jar"), ran.arguments().subList(4, 7));
  }

  private Ran run(Map<String, String> environment, String... arguments) throws Exception {
    return run(home.resolve("bin/saoma"), environment, arguments);
  }

  private Ran run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    builder.environment().put("HOME", folder.resolve("user").toString());
    builder.environment().putAll(environment);
    var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Path jdk(String name, String version) throws IOException {
    return jdk(folder.resolve("jdks").resolve(name), name, version);
  }

  private static Path jdk(Path at, String name, String version) throws IOException {
    Files.createDirectories(at.resolve("bin"));
    var java = at.resolve("bin/java");
    script(
        java,
        """
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-01-20' >&2
          exit 0
        fi
        printf '%%s\\n' "%s" "$@"
        exit ${EXIT:-0}
        """
            .formatted(version, name));
    Files.writeString(
        at.resolve("release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\nJAVA_VERSION_DATE=\"2026\"\n".formatted(version));
    return at;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void builtWith(Path jdk) throws IOException {
    Files.writeString(home.resolve("lib/built-with"), jdk + "\n");
  }

  private static Path tool(String name) {
    return Stream.of("/bin", "/usr/bin")
        .map(bin -> Path.of(bin, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
