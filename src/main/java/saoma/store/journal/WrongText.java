package saoma.store.journal;

/// The content of a record that is whole is not what this program writes.
public final class WrongText extends Exception {
  WrongText(String what) {
    super(what);
  }
}
