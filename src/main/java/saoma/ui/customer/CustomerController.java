package saoma.ui.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import saoma.money.Money;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.qr.QrView;

/// Draws a [CustomerPage], each sentence in both languages. All sizes follow the height there is,
/// so that the same picture fills a customer's screen and one half of the clerk's.
public final class CustomerController {
  private static final PseudoClass CONFIRMING = PseudoClass.getPseudoClass("confirming");
  private final Texts texts;
  private final ShareTiles tiles;
  private final BuyingPane buying;
  private final BalancePane told;
  private CustomerPage page = new CustomerPage.Idle();
  private boolean pictured;

  @FXML private StackPane root;
  @FXML private Region idle;
  @FXML private Region picture;
  @FXML private Label shop;
  @FXML private Region scan;
  @FXML private Label walletName;
  @FXML private Label scanAmount;
  @FXML private QrView code;
  @FXML private Region tap;
  @FXML private Label ask;
  @FXML private Label askAlso;
  @FXML private Ring ring;
  @FXML private Region hold;
  @FXML private Label holdAmount;
  @FXML private Label holdText;
  @FXML private Label holdAlso;
  @FXML private Region shares;
  @FXML private Label sharesDue;
  @FXML private StackPane sharesPlace;
  @FXML private Region paid;
  @FXML private Label paidAmount;
  @FXML private Label paidLeft;

  private CustomerController(Texts texts) {
    this.texts = texts;
    tiles = new ShareTiles(texts, _ -> {});
    buying = new BuyingPane(texts);
    told = new BalancePane(texts);
  }

  /// Makes the picture; its node is [#root].
  ///
  /// @param half whether it is a half of the clerk's screen, where the amount stands beside it
  public static CustomerController load(Texts texts, boolean half) {
    var file = "/fxml/customer.fxml";
    var loader =
        new FXMLLoader(Objects.requireNonNull(CustomerController.class.getResource(file), file));
    loader.getNamespace().put("texts", texts.map());
    loader.setControllerFactory(_ -> new CustomerController(texts));
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    CustomerController made = loader.getController();
    if (half) {
      List.of(made.scanAmount, made.holdAmount).forEach(amount -> appear(amount, false));
      made.root.getStyleClass().add("half");
    }
    return made;
  }

  @FXML
  void initialize() {
    root.getChildren().add(root.getChildren().indexOf(picture) + 1, buying);
    root.getChildren().add(told);
    sharesPlace.getChildren().setAll(tiles);
    left(Optional.empty());
    root.heightProperty().subscribe(this::scale);
    root.widthProperty().subscribe(this::scale);
    texts.languageProperty().subscribe(() -> show(page));
    show(page);
  }

  public Region root() {
    return root;
  }

  /// The name on the idle picture and over the cart.
  void shop(String name) {
    shop.setText(name);
    buying.shop(name);
  }

  /// What stands there while nobody is served; none for the shop's name.
  void picture(Optional<Image> shown) {
    pictured = shown.isPresent();
    shown.ifPresent(image -> picture.setBackground(new Background(whole(image))));
    show(page);
  }

  /// As large as the glass allows, with nothing cut off.
  private static BackgroundImage whole(Image image) {
    return new BackgroundImage(
        image,
        BackgroundRepeat.NO_REPEAT,
        BackgroundRepeat.NO_REPEAT,
        BackgroundPosition.CENTER,
        new BackgroundSize(BackgroundSize.AUTO, BackgroundSize.AUTO, false, false, true, false));
  }

  /// What the line that was touched last looks like.
  void beside(Beside.Shown shown) {
    buying.beside(shown);
  }

  public void show(CustomerPage next) {
    page = next;
    appear(idle, next instanceof CustomerPage.Idle && !pictured);
    appear(picture, next instanceof CustomerPage.Idle && pictured);
    appear(buying, next instanceof CustomerPage.Buying);
    var scans = next instanceof CustomerPage.Scan || next instanceof CustomerPage.Deposit;
    appear(scan, scans || next instanceof CustomerPage.Tap);
    appear(code, scans);
    appear(tap, next instanceof CustomerPage.Tap);
    appear(hold, next instanceof CustomerPage.Hold);
    appear(shares, next instanceof CustomerPage.Shares);
    appear(paid, next instanceof CustomerPage.Paid);
    appear(told, next instanceof CustomerPage.Balance);
    told.forget();
    switch (next) {
      case CustomerPage.Idle _ -> {}
      case CustomerPage.Buying it -> buying.show(it);
      case CustomerPage.Scan it -> scan(it);
      case CustomerPage.Balance it -> told.show(it);
      case CustomerPage.Tap it -> tap(it);
      case CustomerPage.Deposit it -> deposit(it);
      case CustomerPage.Hold it -> hold(it);
      case CustomerPage.Shares it -> shares(it);
      case CustomerPage.Paid it -> paid(it);
    }
  }

  /// What is left of the balance, beside the tick.
  void left(Optional<Money> balance) {
    paidLeft.setText(
        balance.map(one -> texts.now("customer.balance-left", Amounts.full(one))).orElse(""));
    appear(paidLeft, balance.isPresent());
  }

  private void scan(CustomerPage.Scan it) {
    wallet(it.wallet());
    walletName.setText(texts.now(it.wallet().nameKey()));
    scanAmount.setText(Amounts.full(it.amount()));
    code.show(it.code(), it.wallet().ink());
    var key = it.confirming() ? "customer.confirm" : it.wallet().askKey();
    said(ask, askAlso, key);
    scan.pseudoClassStateChanged(CONFIRMING, it.confirming());
    ring.show(it.countdown());
  }

  private void deposit(CustomerPage.Deposit it) {
    wallet(it.wallet());
    walletName.setText(texts.now("customer.deposit"));
    scanAmount.setText(Amounts.full(it.amount()));
    code.show(it.code(), it.wallet().ink());
    said(ask, askAlso, "customer.deposit.ask");
    scan.pseudoClassStateChanged(CONFIRMING, false);
    ring.show(it.countdown());
  }

  private void tap(CustomerPage.Tap it) {
    wallet(it.wallet());
    walletName.setText(texts.now(it.wallet().nameKey()));
    scanAmount.setText(Amounts.full(it.amount()));
    said(ask, askAlso, it.wallet().askKey());
    scan.pseudoClassStateChanged(CONFIRMING, false);
    ring.show(it.countdown());
  }

  private void hold(CustomerPage.Hold it) {
    wallet(it.wallet());
    holdAmount.setText(Amounts.full(it.amount()));
    said(holdText, holdAlso, "customer.hold." + it.reason().style());
    for (var each : CustomerPage.Reason.values()) {
      hold.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.style()), each == it.reason());
    }
  }

  private void shares(CustomerPage.Shares it) {
    sharesDue.setText(texts.now("customer.shares.due", Amounts.full(it.amount())));
    tiles.show(ShareFaces.of(it));
  }

  private void paid(CustomerPage.Paid it) {
    paidAmount.setText(Amounts.full(it.amount()));
  }

  private void said(Label first, Label second, String key) {
    first.setText(texts.now(key));
    second.setText(texts.now(key + ".also"));
  }

  private void wallet(Wallet wallet) {
    for (var each : Wallet.values()) {
      root.getStyleClass().remove(each.style());
    }
    root.getStyleClass().add(wallet.style());
  }

  private void scale() {
    var size = Math.clamp(Math.min(root.getWidth() / 30, root.getHeight() / 38), 10, 40);
    buying.scale(Math.round(size));
    root.setStyle("-fx-font-size: " + Math.round(size) + "px;");
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
