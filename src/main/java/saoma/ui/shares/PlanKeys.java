package saoma.ui.shares;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Stroke;
import saoma.ui.shares.SharePlan.Way;

/// The keys while it is planned who pays how much.
final class PlanKeys {
  private PlanKeys() {}

  static KeyTable of(PlanModel now, Runnable go, Runnable back) {
    var keys = new ArrayList<Key>();
    keys.add(new Key(Stroke.typed('+'), "shares.key.more", () -> now.people(1)).hint());
    keys.add(new Key(Stroke.typed('-'), "shares.key.fewer", () -> now.people(-1)).hint());
    for (var way : Way.values()) {
      keys.add(new Key(Stroke.of(way.key()), way.text(), () -> now.by(way)));
    }
    keys.add(new Key(Stroke.of(KeyCode.F6), "shares.key.all-alipay", () -> now.all("alipay")));
    keys.add(new Key(Stroke.of(KeyCode.F7), "shares.key.all-wechat", () -> now.all("wechat")));
    keys.add(new Key(Stroke.of(KeyCode.UP), "shares.key.up", () -> now.step(-1)));
    keys.add(new Key(Stroke.of(KeyCode.DOWN), "shares.key.down", () -> now.step(1)));
    keys.add(new Key(Stroke.of(KeyCode.ENTER), "shares.key.go", go).hint());
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "pay.key.back", back).hint());
    for (var at = 0; at < SharePlan.MOST; at++) {
      var place = at;
      var digit = Integer.toString(at + 1);
      var code = KeyCode.getKeyCode(digit);
      keys.add(new Key(Stroke.control(code), "shares.key.channel", () -> now.other(place)));
      keys.add(
          new Key(Stroke.typed(digit.charAt(0)), "shares.key.bears", () -> now.bear(place))
              .only(() -> now.isBy(Way.ITEM)));
    }
    return new KeyTable(keys, List.of());
  }
}
