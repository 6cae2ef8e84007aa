package saoma.practice.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.practice.notice.Letter;
import saoma.practice.notice.Notice;
import saoma.practice.notice.Repeats;
import saoma.practice.trade.Wallet;

class FaultsTest {
  private static final Subject QUERY = new Subject(Wallet.ALIPAY, Call.QUERY, "S1");

  private static Rule rule(long nth, long times, Fault fault) {
    return new Rule(
        Optional.of(Wallet.ALIPAY), Optional.of(Call.QUERY), Optional.of("S1"), nth, times, fault);
  }

  private static List<Optional<Fault.OnCall>> asked(Faults faults, int times) {
    var heard = new ArrayList<Optional<Fault.OnCall>>();
    for (var i = 0; i < times; i++) {
      heard.add(faults.onCall(() -> QUERY));
    }
    return heard;
  }

  @Test
  void withoutAPlanTheRequestIsNotEvenRead() {
    var faults = new Faults(FaultPlan.HONEST);
    assertEquals(
        Optional.empty(),
        faults.onCall(() -> {
          throw new AssertionError("read for nothing");
        }));
    assertEquals(new Faults.Tally(FaultPlan.HONEST, 1, Map.of()), faults.tally());
  }

  @Test
  void theFirstRuleThatHitsWinsAndEachCountsForItself() {
    var second = new Fault.HangUp();
    var third = new Fault.Redirect();
    var faults =
        new Faults(new FaultPlan(List.of(rule(2, 1, second), rule(1, 3, third)), Chance.NEVER));
    assertEquals(
        List.of(Optional.of(third), Optional.of(second), Optional.of(third), Optional.empty()),
        asked(faults, 4));
    assertEquals(Map.of(Kind.HANG_UP, 1L, Kind.REDIRECT, 2L), faults.tally().injected());
    // Set again, it does the same again.
    faults.set(faults.plan());
    assertEquals(Optional.of(third), asked(faults, 1).getFirst());
  }

  @Test
  void aRuleHitsOnlyWhatItNames() {
    var faults = new Faults(new FaultPlan(List.of(rule(1, 0, new Fault.HangUp())), Chance.NEVER));
    for (var other :
        List.of(
            new Subject(Wallet.WECHAT, Call.QUERY, "S1"),
            new Subject(Wallet.ALIPAY, Call.REVERSE, "S1"),
            new Subject(Wallet.ALIPAY, Call.QUERY, "S2"))) {
      assertEquals(Optional.empty(), faults.onCall(() -> other));
    }
    assertEquals(Optional.of(new Fault.HangUp()), faults.onCall(() -> QUERY));
  }

  @Test
  void aSeedDoesTheSameAgainAndAnotherDoesNot() {
    var first = asked(new Faults(new FaultPlan(List.of(), Chance.of(5, 30))), 1000);
    assertEquals(first, asked(new Faults(new FaultPlan(List.of(), Chance.of(5, 30))), 1000));
    assertNotEquals(first, asked(new Faults(new FaultPlan(List.of(), Chance.of(6, 30))), 1000));
    var hit = first.stream().filter(Optional::isPresent).count();
    assertTrue(hit > 250 && hit < 350, "30 % of 1000 are not " + hit);
    var kinds = EnumSet.noneOf(Kind.class);
    first.forEach(fault -> fault.ifPresent(one -> kinds.add(one.kind())));
    for (var kind : Kind.values()) {
      assertEquals(kind.fits(Wallet.ALIPAY, Call.QUERY), kinds.contains(kind), kind.word());
    }
  }

  @Test
  void notificationsComeTwiceLateSwappedOrNever() {
    var sent = new ArrayList<Notice>();
    var mail =
        new Mail(
            new Faults(
                new FaultPlan(
                    List.of(
                        notice(1, new Fault.NoticeTwice()),
                        notice(2, new Fault.NoticeLost()),
                        notice(3, new Fault.NoticeReordered()),
                        notice(5, new Fault.NoticeForged()),
                        notice(6, new Fault.NoticeLate(1500))),
                    Chance.NEVER)),
            sent::add);
    for (var url : List.of("twice", "lost", "held", "next", "forged", "late")) {
      mail.send(new Subject(Wallet.WECHAT, Call.NOTICE, url), letter(url));
    }
    assertEquals(
        List.of("twice", "twice", "next", "held", "forged", "forged", "late"),
        sent.stream().map(Notice::url).toList());
    var forged = sent.get(4).letter().get().body();
    assertTrue(forged.startsWith("forged") && !forged.equals("forged"), forged);
    assertEquals("forged", sent.get(5).letter().get().body());
    assertEquals(Duration.ofMillis(2500), sent.getLast().repeats().first());
  }

  private static Rule notice(long nth, Fault fault) {
    return new Rule(Optional.empty(), Optional.of(Call.NOTICE), Optional.empty(), nth, 1, fault);
  }

  private static Notice letter(String url) {
    return new Notice(
        url,
        new Repeats(Duration.ofSeconds(1), List.of()),
        () -> new Letter(Map.of(), "text/plain", url),
        reply -> true);
  }
}
