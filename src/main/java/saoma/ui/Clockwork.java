package saoma.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/// What is to happen again and again while something can be seen. It stops with the window: a
/// timeline that runs on would keep the whole window in memory.
public final class Clockwork {
  private Clockwork() {}

  public static void whileSeen(Node node, Duration beat, Runnable act) {
    var timeline = new Timeline(new KeyFrame(beat, _ -> act.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            timeline.stop();
          } else {
            timeline.play();
          }
        });
  }
}
