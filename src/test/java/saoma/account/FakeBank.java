package saoma.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A bank in memory: what it was asked, and what it says next.
public final class FakeBank implements CardLine, TokenSeal {
  public final List<String> asked = new ArrayList<>();
  public volatile LineAnswer<Bound> binding = new LineAnswer.NotYet<>();
  public volatile Optional<String> refusal = Optional.empty();
  public volatile boolean silent;

  @Override
  public String page(Binding wanted) {
    return "page " + wanted.number();
  }

  @Override
  public LineAnswer<Bound> bound(Binding wanted) {
    return binding;
  }

  @Override
  public synchronized LineAnswer<CardAsk> send(CardAsk ask, String token) {
    asked.add("send " + ask.number() + " " + token + " " + ask.amount());
    return answer(ask);
  }

  @Override
  public synchronized LineAnswer<Binding> unbind(Binding end, String token) {
    asked.add("unbind " + token);
    return answer(end);
  }

  private <T> LineAnswer<T> answer(T value) {
    if (silent) {
      return new LineAnswer.Silent<>();
    }
    return refusal
        .<LineAnswer<T>>map(LineAnswer.No::new)
        .orElseGet(() -> new LineAnswer.Done<>(value));
  }

  @Override
  public String close(String token) {
    return "sealed " + token;
  }

  @Override
  public Optional<String> open(String sealed) {
    return sealed.startsWith("sealed ") ? Optional.of(sealed.substring(7)) : Optional.empty();
  }
}
