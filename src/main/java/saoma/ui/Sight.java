package saoma.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls no further than is needed to see something.
public final class Sight {
  private Sight() {}

  /// Once everything is laid out. What is higher than the room for it is seen from its top.
  ///
  /// @param list what is scrolled
  /// @param row stands in the list
  public static void bring(ScrollPane scroll, Region list, Node row) {
    Fx.later(() -> {
      var room = scroll.getViewportBounds().getHeight();
      var hidden = list.getHeight() - room;
      if (hidden > 0) {
        var place = row.getBoundsInParent();
        var least = Math.min(place.getMinY(), place.getMaxY() - room);
        var wanted = Math.clamp(scroll.getVvalue() * hidden, least, place.getMinY());
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
      }
    });
  }
}
