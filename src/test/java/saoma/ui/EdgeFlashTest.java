package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the edge of the window tells together with a tone.
class EdgeFlashTest extends UiTest {
  private Node edge() throws Exception {
    return onFx(() -> till.views().scene().lookup(".edge"));
  }

  @ParameterizedTest
  @EnumSource
  void itIsSeenAndGoesByItself(Flash.Kind kind) throws Exception {
    var edge = edge();
    assertFalse(onFx(edge::isVisible), "nothing has happened");
    onFx(() -> {
      till.header().flash(kind);
      assertTrue(edge.isVisible(), "at once");
      assertTrue(edge.isMouseTransparent(), "a tap goes through it");
      var told =
          Stream.of(Flash.Kind.values())
              .filter(one ->
                  edge.getPseudoClassStates().contains(PseudoClass.getPseudoClass(one.style())))
              .toList();
      assertEquals(Stream.of(kind).toList(), told);
      return edge;
    });
    until(() -> !edge.isVisible());
  }

  /// The same twice is told twice, and each has a pattern or a width of its own.
  @Test
  void theyDifferInMoreThanColour() throws Exception {
    var edge = (Region) edge();
    var drawn =
        onFx(() ->
            Stream.of(Flash.Kind.values())
                .map(kind -> {
                  till.header().flash(kind);
                  till.header().flash(kind);
                  edge.applyCss();
                  var stroke = edge.getBorder().getStrokes().getFirst();
                  return stroke.getWidths() + " " + stroke.getTopStyle().getDashArray();
                })
                .distinct()
                .toList());
    assertEquals(Flash.Kind.values().length, drawn.size(), drawn.toString());
    assertEquals(6, onFx(() -> till.header().flashProperty().get().orElseThrow().number()));
  }

  @Test
  void silenceStandsInTheHeader() throws Exception {
    var sign = onFx(() -> till.views().scene().lookup(".muted-sign"));
    assertFalse(onFx(sign::isVisible));
    onFx(() -> {
      till.header().mutedProperty().set(true);
      return sign;
    });
    assertTrue(onFx(sign::isVisible));
  }
}
