package saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialLineTest {
  @Test
  void aPortAndHowBothSidesSpeak() {
    assertEquals(
        Optional.of(new SerialLine("/dev/ttyUSB0", 9600, 8, 'N', 1)),
        SerialLine.of("/dev/ttyUSB0@9600"));
    assertEquals(
        Optional.of(new SerialLine("COM3", 115_200, 7, 'E', 2)), SerialLine.of("COM3@115200,7E2"));
    assertEquals(
        Optional.of(new DrawerPlace.Serial(new SerialLine("COM3", 9600, 8, 'N', 1))),
        DrawerPlace.of("COM3@9600"));
    assertEquals(
        Optional.of(new DrawerPlace.Device("/dev/usb/lp0")), DrawerPlace.of("/dev/usb/lp0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COM3",
        "COM0@9600",
        "COM3@",
        "COM3@9",
        "COM3@9999999",
        "COM3@9600,",
        "COM3@9600,9N1",
        "COM3@9600,8X1",
        "COM3@9600,8N3",
        "ttyUSB0@9600",
        "/@9600@9600",
        "/dev/\u0000@9600",
        "192.168.1.5@9600"
      })
  void whatIsNoSerialPortIsNone(String text) {
    assertEquals(Optional.empty(), SerialLine.of(text));
    if (text.contains("@")) {
      assertEquals(Optional.empty(), DrawerPlace.of(text));
    }
  }
}
