package saoma.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saoma.money.Money;

/// Bound cards in memory.
public final class MemoryCards implements Cards {
  private final List<Binding> bindings = new ArrayList<>();
  private final Map<String, BoundCard> cards = new LinkedHashMap<>();
  private final Map<String, CardAsk> asks = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> reversed = new HashSet<>();

  @Override
  public synchronized void put(Binding binding) {
    bindings.add(binding);
  }

  @Override
  public synchronized void bound(Binding binding, BoundCard card) {
    if (bindings.contains(binding)) {
      cards.putIfAbsent(binding.number(), card);
    }
  }

  @Override
  public synchronized Optional<BoundCard> byId(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  @Override
  public synchronized List<BoundCard> ofMember(long member) {
    return cards.values().stream().filter(card -> card.member() == member).toList();
  }

  @Override
  public synchronized void remove(String id) {
    cards.remove(id);
  }

  @Override
  public synchronized void put(CardAsk ask) {
    open.removeIf(number -> asks.get(number).sale().equals(ask.sale()));
    asks.put(ask.number(), ask);
    open.add(ask.number());
  }

  @Override
  public synchronized void drop(String number) {
    open.remove(number);
  }

  @Override
  public synchronized Optional<CardAsk> open(String sale, Money amount, Instant since) {
    return asks.values().stream()
        .filter(ask -> open.contains(ask.number()) && ask.sale().equals(sale))
        .filter(ask -> ask.amount().equals(amount) && ask.at().isAfter(since))
        .findFirst();
  }

  @Override
  public synchronized Optional<CardAsk> use(String sale, Money amount, Instant since) {
    var found = open(sale, amount, since);
    found.ifPresent(ask -> {
      open.remove(ask.number());
      used.add(ask.number());
    });
    return found;
  }

  @Override
  public synchronized Optional<CardAsk> ask(String number) {
    return Optional.ofNullable(asks.get(number));
  }

  @Override
  public synchronized List<Instant> asked(String phone, Instant since) {
    return asks.values().stream()
        .filter(ask -> ask.phone().equals(phone) && ask.at().isAfter(since))
        .map(CardAsk::at)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public synchronized int tried(String sale, String phone) {
    return (int)
        asks.values().stream()
            .filter(ask -> used.contains(ask.number()))
            .filter(ask -> ask.sale().equals(sale) && ask.phone().equals(phone))
            .count();
  }

  @Override
  public synchronized void reversed(String number) {
    reversed.add(number);
  }

  @Override
  public synchronized boolean isReversed(String number) {
    return reversed.contains(number);
  }
}
