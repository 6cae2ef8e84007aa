package saoma.ui.payout;

import java.time.Instant;
import javafx.scene.input.KeyCode;
import saoma.channel.Answer.Cause;
import saoma.payout.Payee;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutState;
import saoma.payout.Signature;
import saoma.ui.Camera;
import saoma.ui.UiTest;

/// Writes a picture of each state of the screen for payouts to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class PayoutShots {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final PayoutState APPROVED =
      new PayoutState.Approved(new Signature("Wang Fang", AT.plusSeconds(300)));
  private static final Payee WANG =
      new Payee(Payee.Kind.LOGON, "13812345678", "王芳", "", "138…5678");
  private static final Payee LI = new Payee(Payee.Kind.CARD, "x", "李雷", "工商银行", "…0001");
  private static final Payee SHOP =
      new Payee(Payee.Kind.COMPANY_CARD, "x", "好客食品有限公司", "中国工商银行", "…3456");

  private PayoutShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, PayoutShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var payout = UiTest.onFx(() -> new PayoutTill(camera.language()));
    camera.show(payout.till.views(), payout::putUp);
    camera.take(payout.till.views(), "payout-empty");
    payout.stands("A", "A", "120.00", WANG, APPROVED, new PayoutState.Done("1", AT));
    payout.stands(
        "B",
        "B",
        "3500.00",
        LI,
        APPROVED,
        new PayoutState.Refused("PAYER_BALANCE_NOT_ENOUGH", PayoutAdvice.TOP_UP));
    payout.stands(
        "C", "C", "80.00", LI, APPROVED, new PayoutState.Returned("1", "CARD_CLOSED", AT));
    payout.stands("D", "D", "260.00", SHOP, APPROVED, new PayoutState.Dealing("1"));
    payout.stands("E", "E", "99.90", WANG, APPROVED, new PayoutState.Unresolved(AT, 3));
    payout.troubled("E", Cause.NO_NETWORK);
    payout.stands("F", "F", "12000.00", SHOP);
    payout.stands("G", "F", "480.00", LI);
    payout.stands("H", "F", "520.50", WANG);
    UiTest.until(() -> payout.model.list().payouts().size() == 8);
    UiTest.onFx(() -> {
      payout.model.linesProperty().set("13812345678, 王芳, 120.00\nhello, x, 1");
      payout.model.reasonProperty().set("wages 工资");
      payout.model.drafterProperty().set("1111");
      payout.model.list().choose(payout.model.list().payouts().getFirst());
      return 0;
    });
    payout.till.press(KeyCode.F2);
    camera.take(payout.till.views(), "payout-draft");
    for (var n = 3; n <= 7; n++) {
      var at = n;
      UiTest.onFx(() -> {
        payout.model.list().choose(payout.model.list().payouts().get(at));
        return 0;
      });
      camera.take(payout.till.views(), "payout-" + n);
    }
  }
}
