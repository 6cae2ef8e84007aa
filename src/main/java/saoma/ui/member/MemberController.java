package saoma.ui.member;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.account.Member;
import saoma.account.Statement;
import saoma.ui.Amounts;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [MemberModel]: whom one looks for on the left, who was found on the right with the
/// balance larger than anything else.
public final class MemberController implements Screen {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final MemberModel model;
  private final Texts texts;
  private final ZoneId zone;

  @FXML private TextField search;
  @FXML private ListView<Member> found;
  @FXML private VBox joining;
  @FXML private Label heading;
  @FXML private Button join;
  @FXML private TextField name;
  @FXML private TextField phone;
  @FXML private TextField card;
  @FXML private Label problem;
  @FXML private VBox person;
  @FXML private VBox nobody;
  @FXML private Label who;
  @FXML private Label reach;
  @FXML private BalanceRow balance;
  @FXML private Button choose;
  @FXML private TextField amount;
  @FXML private Button password;
  @FXML private TableView<Statement.Line> statement;

  public MemberController(MemberModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.typedProperty());
    name.textProperty().bindBidirectional(model.form().nameProperty());
    phone.textProperty().bindBidirectional(model.form().phoneProperty());
    card.textProperty().bindBidirectional(model.form().cardProperty());
    amount.textProperty().bindBidirectional(model.amountProperty());
    found.setItems(model.found());
    found.setCellFactory(_ -> new MemberCell());
    found.setOnMouseClicked(_ -> picked());
    column("member.column.at", "at", line -> AT.format(line.transfer().at().atZone(zone)));
    column("member.column.what", "what", line -> texts.now(kind(line)));
    column("member.column.amount", "amount", line -> signed(line));
    column("member.column.after", "amount", line -> Amounts.digits(line.after().total()));
    model.form().openProperty().subscribe(this::redraw);
    model
        .form()
        .openProperty()
        .subscribe(joins -> {
          if (joins) {
            Fx.later(name::requestFocus);
          }
        });
    balance.follow(model, texts);
    model.problemProperty().subscribe(this::redraw);
    model.pageProperty().subscribe(this::redraw);
    model
        .pageProperty()
        .subscribe(page -> {
          if (page.isPresent() && !model.payingProperty().get()) {
            Fx.later(amount::requestFocus);
          }
        });
    texts.languageProperty().subscribe(this::redraw);
  }

  private void column(
      String title, String style, java.util.function.Function<Statement.Line, String> text) {
    var column = new TableColumn<Statement.Line, String>();
    column.textProperty().bind(texts.of(title));
    column.getStyleClass().add("member-" + style);
    column.setCellValueFactory(one -> new SimpleStringProperty(text.apply(one.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    statement.getColumns().add(column);
  }

  private static String kind(Statement.Line line) {
    return switch (line.transfer().kind()) {
      case TOP_UP -> "member.kind.top-up";
      case TOP_UP_BACK -> "member.kind.top-up-back";
      case TOP_UP_AGAIN -> "member.kind.top-up-again";
      case PAYMENT -> "member.kind.payment";
      case REVERSAL -> "member.kind.reversal";
      case REFUND -> "member.kind.refund";
      case CHANGE_KEPT -> "member.kind.change-kept";
    };
  }

  private static String signed(Statement.Line line) {
    var moved = line.transfer().toMember();
    return (moved.isPositive() ? "+" : "") + Amounts.digits(moved);
  }

  @Override
  public KeyTable keys() {
    BooleanSupplier one = () -> model.pageProperty().get().isPresent();
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "member.key.go", this::go).hint(),
        new Key(Stroke.of(KeyCode.F2), "member.key.new", this::newMember).hint(),
        new Key(Stroke.of(KeyCode.F5), "member.key.tell", model::tell).only(one),
        new Key(Stroke.of(KeyCode.F6), "member.key.change", model::change).only(one),
        new Key(Stroke.of(KeyCode.F7), "member.key.cards", model::cards).only(one).hint(),
        new Key(Stroke.of(KeyCode.F8), "member.key.password", model::setPassword).only(one).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "member.key.back", model::back).hint());
  }

  @Override
  public void hidden() {
    model.telling().end();
  }

  @Override
  public boolean scanned(String code) {
    model.find(code);
    return true;
  }

  @Override
  public @Nullable Node typing() {
    if (model.form().openProperty().get()) {
      return name.getText().isEmpty() ? name : phone.getText().isEmpty() ? phone : card;
    }
    return model.pageProperty().get().isPresent() ? amount : search;
  }

  private void picked() {
    var member = found.getSelectionModel().getSelectedItem();
    if (member != null) {
      model.look(member);
    }
  }

  @FXML
  void go() {
    model.go();
  }

  @FXML
  void find() {
    model.find(search.getText());
  }

  @FXML
  void newMember() {
    model.newMember();
    name.requestFocus();
  }

  @FXML
  void change() {
    model.change();
  }

  @FXML
  void choose() {
    model.choose();
  }

  @FXML
  void topUp() {
    model.topUp();
  }

  @FXML
  void password() {
    model.setPassword();
  }

  @FXML
  void cards() {
    model.cards();
  }

  @FXML
  void back() {
    model.back();
  }

  private void redraw() {
    var page = model.pageProperty().get();
    var joins = model.form().openProperty().get();
    show(joining, joins);
    var changes = model.form().changes().isPresent();
    heading.setText(texts.now(changes ? "member.change.heading" : "member.new.heading"));
    join.setText(texts.now(changes ? "member.change.save" : "member.join"));
    show(found, !joins);
    show(person, page.isPresent());
    show(nobody, page.isEmpty());
    problem.setText(model.problemProperty().get().in(texts));
    page.ifPresent(this::draw);
    found.refresh();
  }

  private void draw(MemberPage page) {
    who.setText(page.member().name());
    reach.setText(
        page.member().card().isEmpty()
            ? page.member().maskedPhone()
            : page.member().maskedPhone() + " · " + page.member().card());
    var has = page.statement().now();
    balance.show(
        has.total(),
        texts.now("member.parts", Amounts.full(has.principal()), Amounts.full(has.bonus())));
    choose.setText(texts.now(model.payingProperty().get() ? "member.pays" : "member.choose"));
    password.setText(texts.now(page.hasPassword() ? "member.forgot" : "member.set-password"));
    statement.getItems().setAll(page.statement().lines());
    statement.refresh();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
