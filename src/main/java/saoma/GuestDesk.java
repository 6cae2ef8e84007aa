package saoma;

import java.util.Optional;
import javafx.stage.Stage;
import saoma.account.Member;
import saoma.settings.DisplaySettings;
import saoma.ui.Away;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.CustomerWindow;
import saoma.ui.customer.Guests;
import saoma.ui.customer.ShopPictures;
import saoma.ui.customer.Wallet;

/// What the customer's screen gets to know of the sale, by what the shop set: less of a member than
/// the till knows. On the JavaFX thread.
record GuestDesk(Services services, Screens screens) {
  void connect() {
    var customer = screens.customer;
    customer.pictures(screens.pictures);
    customer.notes(() -> display().notes());
    customer.guests(() -> member().flatMap(one -> Guests.called(one, display())));
    customer.pageProperty().subscribe(this::paidFromBalance);
    screens.cart.historyProperty().subscribe(history -> customer.cart(history.now()));
  }

  private DisplaySettings display() {
    return services.settings().senses().display();
  }

  private Optional<Member> member() {
    return screens.desk.byBalance().customerOf(screens.cart.sale());
  }

  /// Tells whoever paid from a balance what is left, where the shop wants it.
  private void paidFromBalance(CustomerPage page) {
    if (page instanceof CustomerPage.Paid tick
        && tick.wallet() == Wallet.BALANCE
        && display().balance()) {
      member().ifPresent(one -> tell(one, tick));
    }
  }

  private void tell(Member member, CustomerPage.Paid tick) {
    Away.real()
        .run(
            () -> services.stored.door().desk().statement(member.id()).now().total(),
            left -> screens.customer.left(tick, left),
            () -> {});
  }

  /// The customer's window beside the clerk's.
  CustomerWindow beside(Stage stage) {
    var pictures = new ShopPictures(services.home.pictures());
    var slides = new CustomerWindow.Slides(pictures, Away.real());
    return CustomerWindow.beside(stage, screens.customer, screens.texts, screens.header, slides);
  }
}
