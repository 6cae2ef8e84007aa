package saoma.ui.attention;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.checkout.Feed;
import saoma.checkout.Trouble;

/// Writes down what was asked of it, and answers as a test wants.
public final class FakeCardDesk implements AttentionDesk {
  private final List<String> done = new CopyOnWriteArrayList<>();
  private volatile Optional<Trouble> trouble = Optional.empty();

  FakeCardDesk refusing(Trouble why) {
    trouble = Optional.of(why);
    return this;
  }

  List<String> done() {
    return List.copyOf(done);
  }

  @Override
  public Feed.Pin deposits(Runnable moved) {
    return () -> {};
  }

  @Override
  public void askNow(String payment) {
    done.add("ask " + payment);
  }

  @Override
  public Optional<Trouble> attach(String payment, long order, String by, String reason) {
    done.add("attach " + payment + " to " + order + " by " + by + ": " + reason);
    return trouble;
  }

  @Override
  public Optional<Trouble> giveBack(String payment, String by, String reason) {
    done.add("give back " + payment + " by " + by + ": " + reason);
    return trouble;
  }

  @Override
  public Optional<Trouble> noMoneyMoved(String payment, String by, String reason) {
    done.add("no money " + payment + " by " + by + ": " + reason);
    return trouble;
  }
}
