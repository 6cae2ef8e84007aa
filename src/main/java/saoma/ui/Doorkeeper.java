package saoma.ui;

/// Stands before the views that not everybody may see.
public interface Doorkeeper {
  /// Lets everybody in.
  Doorkeeper NONE =
      new Doorkeeper() {
        @Override
        public boolean guards(View view) {
          return false;
        }

        @Override
        public void pass(View view, String about, Runnable then) {
          then.run();
        }
      };

  boolean guards(View view);

  /// Runs `then` once it is clear that the view may be put up; never if it may not.
  void pass(View view, String about, Runnable then);
}
