package saoma.practice.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import saoma.practice.notice.Waiting;

/// Plays one fault on one call. The only place that decides what a fault does to an answer.
public final class Stage {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String PAGE =
      "<!doctype html><title>Maintenance</title><h1>系统维护中 · Back soon</h1>";
  private final Waiting waiting;

  public Stage(Waiting waiting) {
    this.waiting = waiting;
  }

  /// @param here the address that was asked, for a redirect
  /// @throws InterruptedException if the gateway stops meanwhile
  public void play(Fault.OnCall fault, Scene scene, Line line, String here)
      throws IOException, InterruptedException {
    switch (fault) {
      case Fault.Delay(var millis) -> {
        waiting.pause(Duration.ofMillis(millis));
        line.send(scene.honest());
      }
      case Fault.Drop(var moment) -> {
        carriedOut(moment, scene);
        line.cut();
      }
      case Fault.HangUp() -> line.half(scene.honest());
      case Fault.Status(var status, var moment) -> {
        carriedOut(moment, scene);
        line.send(new Reply(status, Map.of(), HTML, "<h1>" + status + "</h1>"));
      }
      case Fault.WrongSignature() -> line.send(scene.wronglySigned(scene.honest()));
      case Fault.NoSignature() -> line.send(scene.unsigned(scene.honest()));
      case Fault.WrongAmount() -> line.send(scene.withMore(scene.honest()));
      case Fault.OtherOrder() -> line.send(scene.ofAnother(scene.honest()));
      case Fault.Trickle(var millis) ->
          line.drip(scene.honest(), () -> waiting.pause(Duration.ofMillis(millis)));
      case Fault.Endless() -> {
        scene.honest();
        line.endless();
      }
      case Fault.ClockSkew(var seconds) ->
          line.send(scene.shifted(scene.honest(), Duration.ofSeconds(seconds)));
      case Fault.Maintenance(var status) -> line.send(maintenance(status));
      case Fault.Redirect() -> line.send(new Reply(302, Map.of("Location", here), HTML, ""));
      case Fault.Code(var name, var moment) -> {
        carriedOut(moment, scene);
        line.send(scene.refused(name));
      }
      case Fault.NotJson() -> line.send(scene.notJson(scene.honest()));
    }
  }

  private static void carriedOut(Fault.Moment moment, Scene scene) {
    switch (moment) {
      case BEFORE -> {}
      case AFTER -> scene.honest();
    }
  }

  private static Reply maintenance(int status) {
    return new Reply(status, status == 503 ? Map.of("Retry-After", "0") : Map.of(), HTML, PAGE);
  }
}
