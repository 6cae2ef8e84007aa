package saoma.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import saoma.account.Member;
import saoma.account.Members;

/// The members of the simulated books.
final class SimulatedMembers implements Members {
  private final SimulatedBooks books;

  SimulatedMembers(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public Member add(Member member) {
    if (byPhone(member.phone()).isPresent() || byCard(member.card()).isPresent()) {
      throw new IllegalStateException("the phone or the card is another member's");
    }
    var added = member.numbered(books.members.size() + 1L);
    books.members.add(added);
    books.undo.add(books.members::removeLast);
    return added;
  }

  @Override
  public void change(Member changed, Instant at, String by) {
    var before = byId(changed.id()).orElseThrow(() -> new IllegalStateException("no such member"));
    var place = books.members.indexOf(before);
    books.members.set(place, changed);
    books.undo.add(() -> books.members.set(place, before));
  }

  @Override
  public Optional<Member> byId(long id) {
    return first(member -> member.id() == id);
  }

  @Override
  public Optional<Member> byPhone(String phone) {
    return first(member -> member.phone().equals(phone));
  }

  @Override
  public Optional<Member> byCard(String card) {
    return card.isEmpty() ? Optional.empty() : first(member -> member.card().equals(card));
  }

  private Optional<Member> first(Predicate<Member> which) {
    return books.members.stream().filter(which).findFirst();
  }

  @Override
  public List<Member> search(String text, int limit) {
    return books.members.stream()
        .filter(member -> member.name().contains(text) || member.phone().endsWith(text))
        .limit(limit)
        .toList();
  }
}
