package saoma;

import javafx.application.Application;
import javafx.stage.Stage;

/// The system's own browser. JavaFX opens it for an `Application`; this one is never started.
final class Browser {
  private static final class Never extends Application {
    @Override
    public void start(Stage stage) {
      throw new IllegalStateException("only its services are used");
    }
  }

  private final Application application = new Never();

  /// Does not wait for the browser, and does not know what became of it.
  void open(String address) {
    application.getHostServices().showDocument(address);
  }
}
