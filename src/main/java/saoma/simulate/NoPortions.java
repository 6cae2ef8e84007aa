package saoma.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.split.Portion;
import saoma.split.PortionEvent;
import saoma.split.PortionState;
import saoma.split.Portions;
import saoma.split.TakeBack;

/// The page of a shop that splits with nobody.
record NoPortions() implements Portions {
  @Override
  public void add(Portion portion) {
    throw new UnsupportedOperationException("no splits in the simulation");
  }

  @Override
  public boolean move(
      Portion read, PortionState to, Instant at, PortionEvent event, String evidence) {
    throw new UnsupportedOperationException("no splits in the simulation");
  }

  @Override
  public void takeBack(TakeBack back) {
    throw new UnsupportedOperationException("no splits in the simulation");
  }

  @Override
  public Optional<Portion> byNumber(String number) {
    return Optional.empty();
  }

  @Override
  public List<Portion> ofPayment(String payment) {
    return List.of();
  }

  @Override
  public List<Portion> open() {
    return List.of();
  }

  @Override
  public List<String> unsplit(String channel, Instant since) {
    return List.of();
  }

  @Override
  public List<Portion> latest(int limit) {
    return List.of();
  }

  @Override
  public List<TakeBack> ofRefund(String refund) {
    return List.of();
  }

  @Override
  public List<TakeBack> backs(String payment) {
    return List.of();
  }
}
