package saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.payment.PaymentState.Why;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

class PayTextsTest {
  private static final Duration LEFT = Duration.ofSeconds(100);

  private static List<PayPage> everyPage() {
    var news = new ArrayList<FakeDesk.News>();
    news.add(FakeDesk.created());
    news.add(FakeDesk.asking());
    for (var phase : Phase.values()) {
      news.add(FakeDesk.shown().phase(phase));
    }
    for (var cause : Cause.values()) {
      news.add(FakeDesk.asking().trouble(cause));
      news.add(FakeDesk.shown().trouble(cause).asked(14, FakeDesk.START.minusSeconds(2)));
    }
    for (var why : Why.values()) {
      news.add(FakeDesk.reversing(why));
    }
    for (var phase : Phase.values()) {
      news.add(FakeDesk.asking().taken().phase(phase));
    }
    news.add(FakeDesk.takenBack(Why.CLERK));
    for (var advice : Advice.values()) {
      news.add(FakeDesk.declined().advice(advice));
    }
    news.add(FakeDesk.inBrowser());
    news.add(FakeDesk.declined());
    news.add(FakeDesk.closed());
    news.add(FakeDesk.unresolved());
    news.add(FakeDesk.disputed());
    for (var late : List.of(true, false)) {
      news.add(FakeDesk.paid(late));
      news.add(FakeDesk.paid(late).receipt(12));
    }
    var pages = new ArrayList<PayPage>();
    for (var one : news) {
      for (var channel : List.of("alipay", "wechat", "another")) {
        var view = one.channel(channel).view();
        pages.add(PayPages.of(view, LEFT, FakeDesk.START, false));
        pages.add(PayPages.of(view, LEFT, FakeDesk.START, true));
        pages.add(PayPages.of(view, LEFT, FakeDesk.START, false, true));
      }
    }
    return pages;
  }

  @ParameterizedTest
  @EnumSource
  void everyPageHasItsWordsAndNoneSaysError(Language language) {
    var texts = new Texts(language);
    for (var page : everyPage()) {
      assertFalse(page.state().in(texts).isBlank());
      assertFalse(page.then().in(texts).isBlank());
      var all = page.state().in(texts) + page.then().in(texts) + page.asked().in(texts);
      assertFalse(all.toLowerCase(Locale.ROOT).contains("error"), all);
      assertFalse(all.contains("错误"), all);
      assertFalse(all.contains("{"), all);
      assertFalse(all.contains("ACQ."), "no code of a channel on the screen: " + all);
      page.keys().forEach(key -> assertFalse(texts.now(key.text()).isBlank()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotKnownNamesTheAmount(Language language) {
    var texts = new Texts(language);
    var page = PayPages.of(FakeDesk.unresolved().view(), LEFT, FakeDesk.START, false);
    assertTrue(page.state().in(texts).contains("¥86.50"), page.state().in(texts));
  }

  @ParameterizedTest
  @EnumSource
  void twoKeysOfOneStepNeverShareAStroke(PayStep step) {
    var strokes = step.keys().stream().map(PayKey::stroke).distinct().count();
    assertEquals(step.keys().size(), strokes);
  }

  @Test
  void theLastQuestionIsToldInWords() {
    var texts = new Texts(Language.EN);
    var news = FakeDesk.shown().asked(14, FakeDesk.START);
    assertEquals("last asked 2 s ago · 14 times so far · network fine", asked(news, 2, texts));
    assertEquals("last asked 2 min ago · 14 times so far · network fine", asked(news, 130, texts));
    assertEquals(
        "last asked 0 s ago · 14 times so far · network fine",
        asked(news, -40, texts),
        "the wall clock was set back");
    assertEquals(
        "last asked 5 s ago · once so far · no network",
        asked(FakeDesk.shown().asked(1, FakeDesk.START).trouble(Cause.NO_NETWORK), 5, texts));
    assertEquals(
        "no answer yet · no network", asked(FakeDesk.asking().trouble(Cause.NO_NETWORK), 5, texts));
    assertEquals("not asked yet", asked(FakeDesk.shown(), 5, texts));
    assertEquals("", asked(FakeDesk.closed().asked(3, FakeDesk.START), 5, texts));
    texts.speak(Language.ZH);
    assertEquals("2 秒前查询 · 第 14 次 · 网络正常", asked(news, 2, texts));
  }

  private static String asked(FakeDesk.News news, long secondsLater, Texts texts) {
    var now = FakeDesk.START.plusSeconds(secondsLater);
    return PayPages.of(news.view(), LEFT, now, false).asked().in(texts);
  }
}
