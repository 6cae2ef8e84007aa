package saoma.ui.member;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.account.Member;
import saoma.account.Reply;
import saoma.money.Money;
import saoma.operator.Right;
import saoma.ui.Acts;
import saoma.ui.Amounts;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.TypedPrice;

/// The rules of the member screen, without controls. On the JavaFX thread.
public final class MemberModel {
  private static final String CLERK = "clerk";

  private final MemberDoor door;
  private final MemberExits exits;
  private final Away away;
  private final Consumer<Notice> notices;
  private final MemberForm form = new MemberForm(CLERK);
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty amount = new SimpleStringProperty("");
  private final BooleanProperty paying = new SimpleBooleanProperty();
  private final ObservableList<Member> found = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<MemberPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Why> problem = new ReadOnlyObjectWrapper<>(Why.NONE);
  private final Telling telling;
  private Acts acts = Acts.FREE;

  public MemberModel(MemberDoor door, MemberExits exits, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.exits = exits;
    this.away = away;
    this.notices = notices;
    telling = new Telling(door, exits, away);
    page.subscribe((_, _) -> telling.end());
  }

  /// Who may top up; whoever is asked may say yes later.
  public void guard(Acts keeper) {
    acts = keeper;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// The fields of a new member, or of one who is changed.
  MemberForm form() {
    return form;
  }

  public StringProperty amountProperty() {
    return amount;
  }

  /// Whether a sale waits to be paid by whoever is found.
  BooleanProperty payingProperty() {
    return paying;
  }

  public ObservableList<Member> found() {
    return found;
  }

  public ReadOnlyObjectProperty<Optional<MemberPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Why> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Begins anew. Before the screen is put up.
  ///
  /// @param toPay whether a sale is to be paid by the member who is found
  public void open(boolean toPay) {
    paying.set(toPay);
    forget();
  }

  private void forget() {
    typed.set("");
    found.clear();
    page.set(Optional.empty());
    form.close();
    problem.set(Why.NONE);
    amount.set("");
  }

  /// The balance may have changed meanwhile.
  public void refresh() {
    page.get().ifPresent(now -> look(now.member()));
  }

  /// Shows the member's bound cards.
  public void cards() {
    page.get().ifPresent(now -> exits.cards(now.member()));
  }

  /// Enter: finds, joins, tops up, or chooses, whichever stands there.
  public void go() {
    if (form.openProperty().get()) {
      join();
    } else if (page.get().isEmpty() || !typed.get().isBlank()) {
      find(typed.get());
    } else if (!amount.get().isBlank()) {
      topUp();
    } else {
      page.get().ifPresent(now -> exits.choose(now.member()));
    }
  }

  public void find(String text) {
    if (text.isBlank()) {
      return;
    }
    problem.set(Why.NONE);
    away.run(() -> door.desk().find(text), people -> found(text, people), this::failed);
  }

  private void found(String text, List<Member> people) {
    found.setAll(people);
    page.set(Optional.empty());
    form.close();
    if (people.isEmpty()) {
      form.begin(text.strip());
      problem.set(Why.plain("member.nobody"));
    } else if (people.size() == 1) {
      look(people.getFirst());
    }
  }

  /// The fields for a new member, empty.
  void newMember() {
    forget();
    form.begin("");
  }

  /// Changes whoever is shown.
  void change() {
    problem.set(Why.NONE);
    page.get().ifPresent(now -> form.change(now.member()));
  }

  public void look(Member member) {
    away.run(() -> door.page(member), this::show, this::failed);
  }

  private void show(MemberPage shown) {
    page.set(Optional.of(shown));
    typed.set("");
    form.close();
    problem.set(Why.NONE);
  }

  private void join() {
    var act = form.act();
    var word = form.changes().isPresent() ? "member.changed" : "member.joined";
    away.run(() -> act.at(door.desk()), reply -> joined(reply, word), this::failed);
  }

  private void joined(Reply<Member> reply, String word) {
    switch (reply) {
      case Reply.Granted<Member>(var member) -> {
        found.setAll(member);
        look(member);
        notices.accept(Notice.success(word, member.name()));
      }
      case Reply.Refused<Member>(var why) -> problem.set(Why.of(why));
    }
  }

  void choose() {
    page.get().ifPresent(now -> exits.choose(now.member()));
  }

  void topUp() {
    page.get().ifPresent(now -> topUp(now.member()));
  }

  private void topUp(Member member) {
    switch (TypedPrice.of(amount.get())) {
      case TypedPrice.Bad(var key) -> problem.set(Why.plain(key));
      case TypedPrice.Good(var sum) -> {
        problem.set(Why.NONE);
        var about = member.maskedPhone() + " " + Amounts.full(sum);
        acts.through(Right.TOP_UP, about, () -> topUp(member, sum));
      }
    }
  }

  private void topUp(Member member, Money sum) {
    if (exits.topUp(member, sum)) {
      amount.set("");
    } else {
      problem.set(Why.plain("member.no.cart"));
    }
  }

  /// Whether the member sees the balance too.
  Telling telling() {
    return telling;
  }

  /// The member asked: shows the balance as it is now, or takes it off again.
  void tell() {
    page.get().ifPresent(one -> telling.tell(one.member(), this::show, problem::set, this::failed));
  }

  void setPassword() {
    page.get().ifPresent(now -> exits.setPassword(now.member()));
  }

  /// Esc: one step back.
  public void back() {
    if (form.changes().isPresent()) {
      form.close();
      problem.set(Why.NONE);
    } else if (form.openProperty().get() || page.get().isPresent() || !typed.get().isEmpty()) {
      forget();
    } else {
      exits.back();
    }
  }

  private void failed() {
    notices.accept(Notice.danger("member.failed").then("member.failed.next"));
  }
}
