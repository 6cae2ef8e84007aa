package saoma.ui.pay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.channel.Health;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.settings.Settings;
import saoma.ui.Appearance;
import saoma.ui.Away;
import saoma.ui.Flash;
import saoma.ui.HeaderModel;
import saoma.ui.Notice;
import saoma.ui.Png;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.Theme;
import saoma.ui.View;
import saoma.ui.settings.SettingsController;
import saoma.ui.settings.SettingsModel;

/// The screens that matter most, in one theme and size, to
/// `target/shots/THEME-PERCENT/WIDTHxHEIGHT`. Arguments: width, height, theme, per cent. For
/// looking, not for judging.
public final class ThemeShots {
  private final Appearance appearance;
  private final int width;
  private final int height;
  private final Language language;
  private final Path folder;

  private ThemeShots(String[] args, Language language) throws Exception {
    width = Integer.parseInt(args[0]);
    height = Integer.parseInt(args[1]);
    appearance = new Appearance(Theme.of(args[2]), Integer.parseInt(args[3]));
    this.language = language;
    folder = Path.of("target", "shots", args[2] + "-" + args[3], width + "x" + height);
    Files.createDirectories(folder);
  }

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> Platform.setImplicitExit(false));
    for (var language : Language.values()) {
      var shots = new ThemeShots(args, language);
      shots.sale();
      shots.pay();
      shots.customer();
    }
    Platform.exit();
  }

  private static <T> T patiently(Callable<T> act) throws Exception {
    var made = new FutureTask<>(act);
    Platform.runLater(made);
    return made.get();
  }

  private Stage open(Scene scene, HeaderModel header) {
    header.appearanceProperty().set(appearance);
    var stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
    return stage;
  }

  private void sale() throws Exception {
    var till = patiently(() -> new TestTill(language));
    var scene = till.views().scene();
    var stage = patiently(() -> open(scene, till.header()));
    take(scene, "sale-empty");
    for (var i = 0; i < 5; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
    }
    till.scan(TestTill.RICE);
    patiently(() -> {
      till.header().flash(Flash.Kind.PAID);
      till.header().mutedProperty().set(true);
      till.notices().show(Notice.success("settings.saved").then("settings.saved.next"));
      return till;
    });
    take(scene, "sale-paid-flash");
    patiently(() -> {
      till.header().flash(Flash.Kind.NEEDS_YOU);
      till.notices().show(Notice.warning("scan.refused").then("scan.refused.next"));
      return till;
    });
    take(scene, "sale-needs-you");
    till.press(KeyCode.F1);
    take(scene, "keys");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ENTER);
    take(scene, "cash");
    till.press(KeyCode.ESCAPE);
    settings(till);
    patiently(() -> {
      stage.close();
      return stage;
    });
  }

  private void settings(TestTill till) throws Exception {
    patiently(() -> {
      var model =
          new SettingsModel(
              Settings.FRESH,
              _ -> {},
              _ -> Map.of(),
              _ -> new Health.Wrong("address", "printer-paper-out"),
              _ -> {},
              new Away(Runnable::run, Runnable::run),
              till.notices()::show);
      till.views()
          .offer(
              SettingsController.class,
              () -> new SettingsController(model, till.texts(), till.views()));
      till.views().show(View.SETTINGS);
      return model;
    });
    take(till.views().scene(), "settings");
    till.pressControl(KeyCode.DIGIT0);
    take(till.views().scene(), "settings-look");
  }

  private void pay() throws Exception {
    var at = FakeDesk.START.plusSeconds(27);
    var till = patiently(() -> new PayTill(language, FakeDesk.asking(), Runnable::run));
    var scene = till.views.scene();
    var stage = patiently(() -> open(scene, till.header));
    till.desk.pass(Duration.ofSeconds(29));
    var states =
        Map.of(
            "shown", FakeDesk.shown().asked(14, at),
            "unresolved", FakeDesk.unresolved().asked(40, at),
            "paid", FakeDesk.paid(false).receipt(128));
    for (var each : states.entrySet()) {
      patiently(() -> {
        till.desk.forget();
        till.open(each.getValue());
        till.desk.publish(each.getValue());
        return till;
      });
      take(scene, "pay-" + each.getKey());
    }
    patiently(() -> {
      stage.close();
      return stage;
    });
  }

  private void customer() throws Exception {
    var till = patiently(() -> new PayTill(language, FakeDesk.asking(), Runnable::run));
    patiently(() -> {
      till.model.hidden();
      return till;
    });
    var scene = patiently(till::customersWindow);
    var stage = patiently(() -> open(scene, till.header));
    for (var each : List.of(FakeDesk.shown(), FakeDesk.paid(false))) {
      patiently(() -> {
        till.customer.pay(
            PayPages.of(each.view(), Duration.ofSeconds(271), FakeDesk.START, false).forCustomer());
        return till;
      });
      take(scene, "customer-" + each.view().payment().state().getClass().getSimpleName());
    }
    patiently(() -> {
      till.customer.payLeft();
      till.customer.rest();
      return till;
    });
    take(scene, "customer-idle");
    patiently(() -> {
      till.customer.cart(
          Cart.EMPTY
              .add("1", "矿泉水 550ml", "Spring water 550 ml", Quantity.pieces(2), Money.fen(2_00))
              .add("2", "大米 5kg", "Rice 5 kg", Quantity.ONE, Money.fen(69_00)));
      return till;
    });
    take(scene, "customer-cart");
    patiently(() -> {
      stage.close();
      return stage;
    });
  }

  private void take(Scene scene, String name) throws Exception {
    for (var i = 0; i < 3; i++) {
      patiently(() -> true);
    }
    Thread.sleep(200);
    var picture =
        patiently(() ->
            scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight())));
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
