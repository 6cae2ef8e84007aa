package saoma.ui.member;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.account.Member;
import saoma.account.MemberDesk;
import saoma.account.Reply;

/// The fields of a new member, or of one who is changed. On the JavaFX thread.
final class MemberForm {
  private final String by;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty phone = new SimpleStringProperty("");
  private final StringProperty card = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private Optional<Member> changes = Optional.empty();

  /// @param by who works at the till
  MemberForm(String by) {
    this.by = by;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty phoneProperty() {
    return phone;
  }

  StringProperty cardProperty() {
    return card;
  }

  /// Whether the fields stand there.
  BooleanProperty openProperty() {
    return open;
  }

  /// Who is changed; empty where the member is new.
  Optional<Member> changes() {
    return changes;
  }

  void close() {
    open.set(false);
    changes = Optional.empty();
  }

  /// What was looked for in vain is the new member's.
  void begin(String text) {
    var digits = text.replaceAll("[\\s-]", "");
    var isPhone = Member.isPhone(digits);
    var isCard = !text.isEmpty() && !isPhone && Member.isCard(text);
    changes = Optional.empty();
    put(isPhone || isCard ? "" : text, isPhone ? digits : "", isCard ? text : "");
  }

  void change(Member member) {
    changes = Optional.of(member);
    put(member.name(), member.phone(), member.card());
  }

  private void put(String newName, String newPhone, String newCard) {
    name.set(newName);
    phone.set(newPhone);
    card.set(newCard);
    open.set(false);
    open.set(true);
  }

  /// What stands there now. Blocks when it is called.
  Act act() {
    var wantedName = name.get();
    var wantedPhone = phone.get();
    var wantedCard = card.get();
    return changes
        .<Act>map(who -> desk -> desk.change(who.id(), wantedName, wantedPhone, wantedCard, by))
        .orElse(desk -> desk.join(wantedName, wantedPhone, wantedCard));
  }

  /// What is done with the fields.
  interface Act {
    Reply<Member> at(MemberDesk desk);
  }
}
