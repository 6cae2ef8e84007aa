package saoma.account;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Finding members, making new ones, changing them, and their statements.
public final class MemberDesk {
  private static final int MOST = 20;
  private static final int LINES = 200;

  private final AccountBooks books;
  private final InstantSource clock;

  public MemberDesk(AccountBooks books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// Whoever this text can mean. The whole phone, card or code means one member; else everybody
  /// whose name has it in it or whose phone ends so.
  public List<Member> find(String text) {
    var wanted = text.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    return books.read(pages -> {
      var members = pages.members();
      var found = new LinkedHashSet<Member>();
      members.byCard(wanted).ifPresent(found::add);
      members.byPhone(wanted).ifPresent(found::add);
      return found.isEmpty() ? members.search(wanted, MOST) : List.copyOf(found);
    });
  }

  /// Changes what stands of a member. Kept with the name of who did it, and with what stood there
  /// before: whoever has the phone gets the codes by SMS.
  ///
  /// @param id of the member
  public Reply<Member> change(long id, String name, String phone, String card, String by) {
    var wanted = new Member(id, name.strip(), phone.replaceAll("[\\s-]", ""), card.strip());
    var wrong = wrong(wanted);
    if (wrong.isPresent()) {
      return new Reply.Refused<>(wrong.get());
    }
    return books.durable(pages -> {
      var members = pages.members();
      var known = members.byId(id);
      if (known.isEmpty()) {
        return new Reply.Refused<>(new Refusal.NoSuchMember());
      }
      if (members.byPhone(wanted.phone()).filter(other -> other.id() != id).isPresent()) {
        return new Reply.Refused<>(new Refusal.PhoneTaken());
      }
      if (members.byCard(wanted.card()).filter(other -> other.id() != id).isPresent()) {
        return new Reply.Refused<>(new Refusal.CardTaken());
      }
      if (!known.get().equals(wanted)) {
        members.change(wanted, clock.instant(), by);
      }
      return new Reply.Granted<>(wanted);
    });
  }

  public Optional<Member> byId(long id) {
    return books.read(pages -> pages.members().byId(id));
  }

  /// @param card what the scanner reads; empty if there is none
  public Reply<Member> join(String name, String phone, String card) {
    var wanted = new Member(0, name.strip(), phone.replaceAll("[\\s-]", ""), card.strip());
    var wrong = wrong(wanted);
    if (wrong.isPresent()) {
      return new Reply.Refused<>(wrong.get());
    }
    return books.durable(pages -> {
      if (pages.members().byPhone(wanted.phone()).isPresent()) {
        return new Reply.Refused<>(new Refusal.PhoneTaken());
      }
      if (pages.members().byCard(wanted.card()).isPresent()) {
        return new Reply.Refused<>(new Refusal.CardTaken());
      }
      return new Reply.Granted<>(pages.members().add(wanted));
    });
  }

  private static Optional<Refusal> wrong(Member wanted) {
    if (!Member.isName(wanted.name())) {
      return Optional.of(new Refusal.NameWrong());
    }
    if (!Member.isPhone(wanted.phone())) {
      return Optional.of(new Refusal.PhoneWrong());
    }
    return Member.isCard(wanted.card()) ? Optional.empty() : Optional.of(new Refusal.CardWrong());
  }

  public Balance balance(long member) {
    return books.read(pages -> pages.accounts().balance(member));
  }

  public Statement statement(long member) {
    return books.read(pages ->
        Statement.of(pages.accounts().balance(member), pages.accounts().latest(member, LINES)));
  }
}
