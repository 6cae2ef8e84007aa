package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.account.Member;
import saoma.account.Members;
import saoma.store.journal.Entry;

/// Notes down what is written about members.
record RecordedMembers(Members page, List<Entry> entries) implements Members {
  @Override
  public Member add(Member member) {
    var added = page.add(member);
    entries.add(new Entry.MemberAdded(added));
    return added;
  }

  @Override
  public void change(Member changed, Instant at, String by) {
    page.change(changed, at, by);
    entries.add(new Entry.MemberChanged(changed, at, by));
  }

  @Override
  public Optional<Member> byId(long id) {
    return page.byId(id);
  }

  @Override
  public Optional<Member> byPhone(String phone) {
    return page.byPhone(phone);
  }

  @Override
  public Optional<Member> byCard(String card) {
    return page.byCard(card);
  }

  @Override
  public List<Member> search(String text, int limit) {
    return page.search(text, limit);
  }
}
