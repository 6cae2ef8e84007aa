package saoma.door;

/// What stands behind a door: one answer for each request. May block for as long as the guest may
/// wait; what it throws is answered with 500 and shows the guest nothing.
@FunctionalInterface
public interface Site {
  Answer answer(Request request);
}
