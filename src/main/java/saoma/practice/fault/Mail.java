package saoma.practice.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import saoma.practice.notice.Letter;
import saoma.practice.notice.Notice;
import saoma.practice.notice.Repeats;

/// Between the channels and the courier: what goes wrong with notifications.
public final class Mail {
  private final Faults faults;
  private final Consumer<Notice> courier;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<Notice> heldBack = new ArrayList<>();

  public Mail(Faults faults, Consumer<Notice> courier) {
    this.faults = faults;
    this.courier = courier;
  }

  /// Sends it on, or not as it should be. A notice that is held back goes out after the next one;
  /// if none follows it is lost.
  public void send(Subject subject, Notice notice) {
    var fault = faults.onNotice(subject);
    if (fault.isEmpty()) {
      courier.accept(notice);
      release();
      return;
    }
    switch (fault.get()) {
      case Fault.NoticeTwice() -> {
        courier.accept(notice);
        courier.accept(notice);
        release();
      }
      case Fault.NoticeLost() -> {}
      case Fault.NoticeLate(var millis) -> courier.accept(later(notice, Duration.ofMillis(millis)));
      case Fault.NoticeReordered() -> hold(notice);
      case Fault.NoticeForged() -> {
        courier.accept(forged(notice));
        courier.accept(notice);
        release();
      }
    }
  }

  private static Notice later(Notice notice, Duration time) {
    var repeats = notice.repeats().startingAfter(notice.repeats().first().plus(time));
    return new Notice(notice.url(), repeats, notice.letter(), notice.accepted());
  }

  /// The true one with something added, which no signature covers. Whatever is answered, it is not
  /// repeated.
  private static Notice forged(Notice notice) {
    var once = new Repeats(notice.repeats().first(), List.of());
    return new Notice(
        notice.url(),
        once,
        () -> {
          var genuine = notice.letter().get();
          return new Letter(genuine.headers(), genuine.contentType(), genuine.body() + "&forged=1");
        },
        _ -> true);
  }

  private void hold(Notice notice) {
    turn.lock();
    try {
      heldBack.add(notice);
    } finally {
      turn.unlock();
    }
  }

  private void release() {
    turn.lock();
    try {
      heldBack.forEach(courier);
      heldBack.clear();
    } finally {
      turn.unlock();
    }
  }
}
