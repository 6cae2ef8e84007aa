package saoma.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import saoma.fuzz.Target;

/// What anybody can say at the door.
public final class DoorTargets {
  private static final String GOOD =
      "POST /notify/alipay HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\na=1&b=2";
  private static final List<String> WORDS =
      List.of(
          "POST ", "/", "?", " HTTP/1.1", "\r\n", ": ", "Content-Length: 7", "chunked", "\u0000");

  private DoorTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "requests at the door",
            List.of(bytes(GOOD), bytes(GOOD.replace("7", "0")), bytes("GET / HTTP/1.0\r\n\r\n")),
            WORDS,
            DoorTargets::request));
  }

  private static void request(byte[] input) {
    try {
      var request =
          new RequestReader(new ByteArrayInputStream(input), InetAddress.getLoopbackAddress())
              .read();
      require(request.path().startsWith("/") && !request.path().contains("?"), "a path");
      require(request.body().length <= RequestReader.LARGEST_BODY, "a bounded body");
    } catch (RequestReader.Refused e) {
      require(e.status() >= 400 && e.status() < 500, "the guest's fault");
    } catch (IOException e) {
      require("cut".equals(e.getMessage()), "it did not come whole");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
