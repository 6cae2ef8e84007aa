package saoma.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.ui.Away;
import saoma.ui.start.StartModel.Left;
import saoma.ui.start.StartStep.Choosing;
import saoma.ui.start.StartStep.Sure;
import saoma.ui.start.StartStep.Working;
import saoma.ui.start.StartWays.Tried;

class StartModelTest {
  private final FakeWays ways = new FakeWays();
  private final List<Left> left = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(StartTrouble.class)
  void aBackupIsOfferedOnlyWhereTheBooksAreNotWhole(StartTrouble trouble) {
    var broken =
        switch (trouble) {
          case DAMAGED, JOURNAL, NOT_OURS -> true;
          case READ_ONLY, DISK_FULL, SHARED_FOLDER, NEWER, IN_USE, UNSAFE, SETTINGS -> false;
        };
    var choosing = assertInstanceOf(Choosing.class, opened(trouble).stepProperty().get());
    assertEquals(broken, choosing.newest().isPresent());
  }

  @Test
  void nothingIsRestoredBeforeAPersonHasSeenWhatItBrings() {
    var model = opened(StartTrouble.DAMAGED);
    model.tryOut();
    assertEquals(List.of("tried " + FakeWays.COPY.name()), ways.done());
    var sure = assertInstanceOf(Sure.class, model.stepProperty().get());
    assertEquals(412, sure.brings().receipts());
    model.back();
    assertInstanceOf(Choosing.class, model.stepProperty().get());
    assertEquals(1, ways.done().size(), "back changes nothing");
    model.tryOut();
    model.enter();
    assertEquals("restored " + FakeWays.COPY.name(), ways.done().getLast());
    assertEquals(List.of(Left.AGAIN), left);
  }

  @Test
  void aBackupThatIsNotWholeIsSaidAndNeverRestored() {
    ways.tryingOut(new Tried.Bad("its end is missing"));
    var model = opened(StartTrouble.DAMAGED);
    model.tryOut();
    var choosing = assertInstanceOf(Choosing.class, model.stepProperty().get());
    assertEquals("start.bad-copy", choosing.notice());
    assertEquals("its end is missing", choosing.detail());
    assertEquals(List.of(), left);
  }

  @Test
  void aRestoreThatFailsStaysOnTheScreen() {
    ways.restoring(new Tried.Bad("the disk is full"));
    var model = opened(StartTrouble.DAMAGED);
    model.tryOut();
    model.enter();
    var choosing = assertInstanceOf(Choosing.class, model.stepProperty().get());
    assertEquals("start.not-restored", choosing.notice());
    assertEquals(Optional.of(FakeWays.COPY), choosing.newest(), "it can be tried again");
    assertEquals(List.of(), left);
  }

  @Test
  void whileItWorksNoKeyDoesAnything() {
    var work = new ArrayDeque<Runnable>();
    var model = model(StartTrouble.DAMAGED, new Away(work::add, Runnable::run));
    model.open();
    work.remove().run();
    model.tryOut();
    model.tryOut();
    model.back();
    model.enter();
    model.openFolder();
    assertInstanceOf(Working.class, model.stepProperty().get());
    assertEquals(1, work.size());
    work.remove().run();
    model.enter();
    model.enter();
    assertEquals(1, work.size(), "two strokes are one restore");
    assertEquals(List.of(), left);
  }

  @Test
  void aLookThatThrowsIsSaid() {
    var model =
        new StartModel(
            StartTrouble.DAMAGED,
            "/home/till",
            "",
            new Throwing(),
            new Away(Runnable::run, Runnable::run),
            left::add);
    model.open();
    assertEquals("start.no-look", ((Choosing) model.stepProperty().get()).notice());
  }

  @Test
  void tryAgainAndQuitLeaveTheScreen() {
    var model = opened(StartTrouble.IN_USE);
    model.enter();
    model.back();
    assertEquals(List.of(Left.AGAIN, Left.QUIT), left);
  }

  @Test
  void aMachineThatCannotShowTheFolderNamesIt() {
    ways.withoutFolder();
    var model = opened(StartTrouble.READ_ONLY);
    model.openFolder();
    var choosing = (Choosing) model.stepProperty().get();
    assertEquals("start.no-folder", choosing.notice());
    assertEquals("/home/till", choosing.detail());
  }

  private StartModel opened(StartTrouble trouble) {
    var model = model(trouble, new Away(Runnable::run, Runnable::run));
    model.open();
    return model;
  }

  private StartModel model(StartTrouble trouble, Away away) {
    return new StartModel(trouble, "/home/till", "", ways, away, left::add);
  }

  private static final class Throwing implements StartWays {
    @Override
    public Optional<Copy> newest() {
      throw new IllegalStateException("the stick was pulled out");
    }

    @Override
    public Tried tryOut(Copy copy) {
      throw new IllegalStateException();
    }

    @Override
    public Tried restore(Copy copy) {
      throw new IllegalStateException();
    }

    @Override
    public boolean openFolder() {
      throw new IllegalStateException();
    }
  }
}
