package saoma.ui.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ways out as a test wants them, and what was done.
public final class FakeWays implements StartWays {
  public static final Copy COPY =
      new Copy("books-20261123-101500.saoma", Instant.parse("2026-11-23T02:15:00Z"));

  private final List<String> done = new ArrayList<>();
  private Optional<Copy> newest = Optional.of(COPY);
  private Tried tryOut = new Tried.Good(412, 430);
  private Tried restore = new Tried.Good(412, 430);
  private boolean folder = true;

  public FakeWays none() {
    newest = Optional.empty();
    return this;
  }

  FakeWays tryingOut(Tried says) {
    tryOut = says;
    return this;
  }

  FakeWays restoring(Tried says) {
    restore = says;
    return this;
  }

  FakeWays withoutFolder() {
    folder = false;
    return this;
  }

  List<String> done() {
    return List.copyOf(done);
  }

  @Override
  public Optional<Copy> newest() {
    return newest;
  }

  @Override
  public Tried tryOut(Copy copy) {
    done.add("tried " + copy.name());
    return tryOut;
  }

  @Override
  public Tried restore(Copy copy) {
    done.add("restored " + copy.name());
    return restore;
  }

  @Override
  public boolean openFolder() {
    done.add("folder");
    return folder;
  }
}
