package saoma.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Draws a [Flash] on a region that lies over the window and hears nothing. It stands and goes; it
/// never blinks.
final class EdgeFlash {
  private final Region edge;
  private final PauseTransition rest = new PauseTransition();

  EdgeFlash(Region edge) {
    this.edge = edge;
    edge.setVisible(false);
    rest.setOnFinished(_ -> edge.setVisible(false));
  }

  void show(Optional<Flash> flash) {
    flash.ifPresent(this::show);
  }

  private void show(Flash flash) {
    for (var kind : Flash.Kind.values()) {
      edge.pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.style()), kind == flash.kind());
    }
    edge.setVisible(true);
    rest.setDuration(Duration.millis(flash.kind().millis()));
    rest.playFromStart();
  }
}
