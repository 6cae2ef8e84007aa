package saoma.ui.rooms;

import java.util.List;
import java.util.function.LongSupplier;
import saoma.money.Money;
import saoma.rehearse.Customer;
import saoma.rehearse.Facts;
import saoma.rehearse.Script;
import saoma.settings.Room;
import saoma.ui.Away;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.rehearse.RehearsalController;
import saoma.ui.rehearse.RehearsalDoor;
import saoma.ui.rehearse.RehearsalModel;

/// Writes pictures of the rooms beside the shop to `target/shots/THEME/WIDTHxHEIGHT`. Arguments:
/// width, height. For looking, not for judging.
public final class RoomsShots {
  /// The books are looked at meanwhile.
  private static final long LOOKED = 50;

  private RoomsShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, RoomsShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    rooms(camera);
    making(camera);
    rehearsal(camera);
  }

  private static void rooms(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    var door = new FakeRooms();
    camera.show(
        till.views(),
        () -> {
          var model = new RoomsModel(door, Away.real(), till.notices()::show, till.views()::close);
          till.views()
              .offer(
                  RoomsController.class,
                  () -> new RoomsController(model, till.texts(), till.views()));
          till.views().open(View.ROOMS);
        });
    camera.take(till.views(), "rooms");
    door.room = Room.SAMPLE;
    UiTest.onFx(() -> {
      till.views().close();
      till.views().open(View.ROOMS);
      return true;
    });
    camera.take(till.views(), "rooms-sample");
  }

  private static void making(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    var model = UiTest.onFx(() -> new MakingModel(7, () -> {}));
    camera.show(
        till.views(),
        () -> {
          till.views()
              .offer(MakingController.class, () -> new MakingController(model, till.texts()));
          till.views().show(View.MAKING);
          model.over(3);
        });
    camera.take(till.views(), "rooms-making");
  }

  private static void rehearsal(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    LongSupplier nanos = () -> 0;
    var model =
        UiTest.onFx(() -> new RehearsalModel(Script.usual(), new Nobody(), Away.real(), nanos));
    camera.show(
        till.views(),
        () -> {
          till.views()
              .offer(RehearsalController.class, () -> new RehearsalController(model, till.texts()));
          till.views().beside(View.REHEARSAL);
          model.begin();
        });
    camera.take(till.views(), "rehearsal-hello");
    // One press ends a customer, one calls the next.
    for (var press = 0; press < 3 * Script.usual().size(); press++) {
      UiTest.onFx(() -> {
        model.next();
        return true;
      });
      Thread.sleep(LOOKED);
    }
    camera.take(till.views(), "rehearsal-end");
  }

  /// Nothing is ever sold.
  private static final class Nobody implements RehearsalDoor {
    @Override
    public long newestOrder() {
      return 0;
    }

    @Override
    public Facts facts(long since, long brought) {
      return new Facts(List.of(), List.of(), List.of(), Money.fen(0));
    }

    @Override
    public Ware ware(String code) {
      return new Ware("矿泉水 550ml", Money.yuan("2.00"));
    }

    @Override
    public void scan(String code) {}

    @Override
    public boolean isFree() {
      return true;
    }

    @Override
    public long pieces() {
      return 0;
    }

    @Override
    public void comes(Customer customer) {}

    @Override
    public String code(Customer customer) {
      return "";
    }
  }
}
