package saoma.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be known of the installer without packing, which takes minutes: `installer/prove` does
/// that.
class InstallerTest {
  private static final Path INSTALLER = Path.of("installer").toAbsolutePath();
  private static final Path LINUX = INSTALLER.resolve("linux");

  @TempDir private Path folder;

  private void java(String... arguments) throws Exception {
    var tool = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = Stream.concat(Stream.of(tool), Arrays.stream(arguments)).toList();
    var log = folder.resolve("log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(log));
  }

  private static List<Integer> pixels(Path file) throws IOException {
    var picture = ImageIO.read(file.toFile());
    var side = picture.getWidth();
    assertEquals(side, picture.getHeight(), file.toString());
    return Arrays.stream(picture.getRGB(0, 0, side, side, null, 0, side)).boxed().toList();
  }

  @Test
  void theWindowsPicturesAreTheInstallersAndEachSystemCanReadItsOwn() throws Exception {
    java("-Djava.awt.headless=true", INSTALLER.resolve("Icon.java").toString(), folder.toString());
    for (var size : List.of(32, 64, 256)) {
      var name = "saoma-" + size + ".png";
      assertEquals(size * size, pixels(folder.resolve(name)).size());
      assertEquals(
          pixels(folder.resolve(name)), pixels(Path.of("resources/img/icon").resolve(name)), name);
    }
    var ico =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("saoma.ico")))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(1, ico.getShort(2));
    for (var entry = 0; entry < ico.getShort(4); entry++) {
      var at = 6 + 16 * entry;
      png(ico.array(), ico.getInt(at + 12), ico.getInt(at + 8));
    }
    var icns = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("saoma.icns")));
    assertEquals(icns.capacity(), icns.getInt(4));
    for (var at = 8; at < icns.capacity(); at += icns.getInt(at + 4)) {
      png(icns.array(), at + 8, icns.getInt(at + 4) - 8);
    }
  }

  private void png(byte[] all, int from, int length) throws IOException {
    var file = folder.resolve("entry.png");
    Files.write(file, Arrays.copyOfRange(all, from, from + length));
    assertTrue(pixels(file).size() >= 256);
  }

  @Test
  void everyStepWouldCompile() throws Exception {
    for (var program : List.of("Icon.java", "Pack.java", "Finish.java")) {
      java(
          "--class-path",
          folder.toString(),
          "-m",
          "jdk.compiler/com.sun.tools.javac.Main",
          "-Xlint:all",
          "-Werror",
          "-d",
          folder.toString(),
          INSTALLER.resolve(program).toString());
    }
  }

  @Test
  void theCacheKnowsItsJarsByTheTimeThatTheInstalledOnesGet() throws IOException {
    var matcher =
        Pattern.compile("Instant\\.parse\\(\"([^\"]+)\"\\)")
            .matcher(Files.readString(INSTALLER.resolve("Pack.java")));
    assertTrue(matcher.find());
    var time = Instant.parse(matcher.group(1));
    assertTrue(script("postinst").contains("touch -d " + time + " /opt/saoma/lib/app/*.jar"));
  }

  @Test
  void whatIsLinkedIntoTheSystemIsTakenAwayAgainAndNoShopsDataWithIt() throws IOException {
    var links = Pattern.compile("ln -sf (\\S+) (\\S+)").matcher(script("postinst"));
    var count = 0;
    while (links.find()) {
      count++;
      assertTrue(
          script("prerm").contains("mine " + links.group(2) + " " + links.group(1)),
          links.group(2));
    }
    assertEquals(2, count);
    for (var name : List.of("postinst", "prerm")) {
      assertEquals(
          List.of(), script(name).lines().filter(line -> line.contains("/home")).toList(), name);
    }
  }

  @Test
  void theMenuEntryIsWhole() throws IOException {
    var entry = script("saoma.desktop").lines().toList();
    assertEquals("[Desktop Entry]", entry.getFirst());
    for (var key : List.of("Name", "Name[zh]", "Comment[zh]", "Exec", "Icon", "Categories")) {
      assertEquals(
          1,
          entry.stream()
              .filter(line -> line.startsWith(key + "=") && line.length() > key.length() + 1)
              .count(),
          key);
    }
  }

  private static String script(String name) throws IOException {
    return Files.readString(LINUX.resolve(name), StandardCharsets.UTF_8);
  }
}
