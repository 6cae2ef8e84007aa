package saoma.ui.member;

/// Where the pad leads. Called on the JavaFX thread.
public interface PadExits {
  /// The member said yes.
  void permitted();

  void passwordSet();

  void closed();
}
