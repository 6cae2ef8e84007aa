package saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelLayoutTest {
  @Test
  void aShopHasSeveral() {
    var two = LabelLayout.read("21PPPPPVVVVVC， 2FPPPPPVVVVVWWWWWC").orElseThrow();
    assertEquals(2, two.size());
    assertEquals(Optional.of(List.of()), LabelLayout.read("  "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21PPPPPVVVVC", // 12 signs
        "31PPPPPVVVVVC",
        "21PPPPPVVVVVV",
        "21PPPPPPPPPPC",
        "21VVVVVVVVVVC",
        "21PPVVVVVPPPC",
        "21PPPPPVVVVVC,2FPPPPPWWWWWC",
        "2PPPPPPWWWWWC,2PPPPPPVVVVVC",
        "<script>"
      })
  void whatIsNoneOrCouldBeTwoIsRefused(String text) {
    assertEquals(Optional.empty(), LabelLayout.read(text));
  }

  @Test
  void aLayoutFitsItsOwnDigitsOnly() {
    var layout = LabelLayout.read("21PPPPPVVVVVC").orElseThrow().getFirst();
    assertTrue(layout.fits("2100017010054"));
    assertFalse(layout.fits("2200017010054"));
    assertFalse(layout.fits("210001701005"));
    assertFalse(layout.fits("21000170100X4"));
    assertFalse(layout.fits("21000170100٥4"));
    assertEquals("00017", layout.part("2100017010054", 'P'));
    assertEquals("01005", layout.part("2100017010054", 'V'));
    assertEquals("", layout.part("2100017010054", 'W'));
    assertEquals("21", layout.prefix("2100017010054"));
  }
}
