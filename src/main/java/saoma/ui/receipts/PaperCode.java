package saoma.ui.receipts;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import saoma.device.paper.PhoneCode;
import saoma.ui.qr.QrView;

/// The code at the foot of a receipt that opens it on a phone, with what is typed in its place.
final class PaperCode extends VBox {
  private static final int BLACK = 0xFF000000;
  private static final double SIDE = 190;

  private final QrView code = new QrView();
  private final Label check = new Label();

  PaperCode() {
    getStyleClass().add("paper-code");
    code.setMinSize(SIDE, SIDE);
    code.setMaxSize(SIDE, SIDE);
    check.getStyleClass().add("paper-check");
    getChildren().setAll(code, check);
    show(Optional.empty());
  }

  void show(Optional<PhoneCode> shown) {
    setVisible(shown.isPresent());
    setManaged(shown.isPresent());
    code.show(shown.map(PhoneCode::address).orElse(""), BLACK);
    check.setText(shown.map(PhoneCode::check).orElse(""));
  }
}
