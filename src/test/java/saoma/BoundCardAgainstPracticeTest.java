package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saoma.account.Binding;
import saoma.account.CardAsk;
import saoma.account.CardLine;
import saoma.account.CardLine.Bound;
import saoma.account.LineAnswer;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.unionpay.Account;
import saoma.channel.unionpay.OwnNumbers;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.money.Money;
import saoma.payment.Proof;
import saoma.practice.PracticeConfig;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.unionpay.TestCard;
import saoma.settings.Settings;
import saoma.settings.UnionPaySettings;
import saoma.wire.Http;

/// The till's own UnionPay channel against the practice gateway: a card's whole life, and
/// everything that can become of a payment and of its answers.
@TestInstance(Lifecycle.PER_CLASS)
class BoundCardAgainstPracticeTest {
  private static final InstantSource CLOCK = Instant::now;
  private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final Known known = new Known();
  private final HttpClient browser = HttpClient.newHttpClient();
  private final Http http = new Http(Http.Limits.DEFAULT, true);
  private PracticeServer gateway;
  private UnionPaySettings settings;
  private UnionPayChannel channel;
  private CardLine cards;
  private int numbers;

  /// What a till would have in its books.
  private static final class Known implements OwnNumbers {
    private final Map<String, Instant> times = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();

    @Override
    public Optional<Instant> madeAt(String number) {
      return Optional.ofNullable(times.get(number));
    }

    @Override
    public Optional<String> token(String number) {
      return Optional.ofNullable(tokens.get(number));
    }

    @Override
    public void reversed(String number) {
      reversed.add(number);
    }

    @Override
    public boolean isReversed(String number) {
      return reversed.contains(number);
    }
  }

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    gateway = PracticeServer.start(PreparedKeys.config(folder, CLOCK));
    settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses()).card().bound();
    channel = channel(settings);
    cards = channel.cards();
  }

  @AfterAll
  void close() throws IOException {
    gateway.close();
    http.close();
    browser.close();
  }

  private UnionPayChannel channel(UnionPaySettings like) throws Exception {
    return new UnionPayChannel(Account.load(like, Path::of, false), http, CLOCK, known);
  }

  @Test
  void itIsReady() {
    assertEquals(new Health.Ready(Duration.ZERO), channel.check());
  }

  @Test
  void aCardIsBoundChargedAskedGivenBackInPartAndUnbound() throws Exception {
    var token = bound(TestCard.PAYS);
    var id = id(2750);
    var answer = paid(id, token);
    assertEquals(Phase.CONFIRMING, waiting(answer), "accepted is not yet paid");
    var paid = assertInstanceOf(Answer.Paid.class, channel.query(id));
    assertEquals(Money.fen(2750), paid.amount());
    assertTrue(paid.tradeNumber().matches("[0-9]{21}"), paid.tradeNumber());
    assertTrue(Duration.between(paid.paidAt(), CLOCK.instant()).abs().toMinutes() < 2);
    assertEquals(
        paid.amount(), assertInstanceOf(Answer.Paid.class, channel.find(id.number())).amount());
    var part = request(id, "R01", 1000, paid);
    assertInstanceOf(RefundAnswer.Absent.class, channel.queryRefund(part));
    assertInstanceOf(RefundAnswer.Processing.class, channel.refund(part));
    assertInstanceOf(RefundAnswer.Done.class, channel.queryRefund(part));
    assertInstanceOf(
        RefundAnswer.Processing.class, channel.refund(part), "the same again moves nothing twice");
    var rest = request(id, "R02", 1750, paid);
    assertInstanceOf(RefundAnswer.Processing.class, channel.refund(rest));
    assertInstanceOf(RefundAnswer.Done.class, channel.queryRefund(rest));
    var more = request(id, "R03", 1, paid);
    assertInstanceOf(RefundAnswer.Refused.class, channel.refund(more));
    assertInstanceOf(RefundAnswer.Absent.class, channel.queryRefund(more));
    var end = binding();
    assertInstanceOf(LineAnswer.Done.class, cards.unbind(end, token));
    var after = ask(id(100), token);
    assertEquals(new LineAnswer.No<CardAsk>("40"), cards.send(after, token));
  }

  @Test
  void allOfItOnItsDayIsAVoid() throws Exception {
    var id = id(880);
    paid(id, bound(TestCard.PAYS));
    var paid = assertInstanceOf(Answer.Paid.class, channel.query(id));
    var all = request(id, "R01", 880, paid);
    assertInstanceOf(RefundAnswer.Processing.class, channel.refund(all));
    var done = assertInstanceOf(RefundAnswer.Done.class, channel.queryRefund(all));
    assertTrue(done.heard().redacted().contains("txnType=31"), done.heard().redacted());
  }

  @Test
  void aWrongCodeEndsTheAttemptAndMovesNothing() throws Exception {
    var token = bound(TestCard.PAYS);
    var id = id(500);
    var ask = ask(id, token);
    assertInstanceOf(LineAnswer.Done.class, cards.send(ask, token));
    var right = gateway.unionpay().code(id.number()).orElseThrow();
    var wrong = right.equals("000000") ? "000001" : "000000";
    declined(Answer.WRONG_CODE, Advice.NEW_ATTEMPT, take(ask, wrong));
    declined(Answer.WRONG_CODE, Advice.NEW_ATTEMPT, channel.query(id));
    assertEquals(
        Cause.MISMATCH,
        assertInstanceOf(Answer.Unknown.class, take(ask, right)).cause(),
        "a number is used once");
  }

  @Test
  void aCardWithoutMoneyIsRefused() throws Exception {
    var id = id(500);
    declined("64", Advice.OTHER_WAY, paid(id, bound(TestCard.NO_MONEY)));
    declined("64", Advice.OTHER_WAY, channel.query(id));
  }

  @Test
  void whatTheGatewayIsNotSureOfIsAskedUntilItIs() throws Exception {
    var id = id(500);
    assertInstanceOf(Answer.Unknown.class, paid(id, bound(TestCard.UNKNOWN)));
    assertEquals(Phase.CONFIRMING, waiting(channel.query(id)));
    assertEquals(Phase.CONFIRMING, waiting(channel.query(id)));
    assertInstanceOf(Answer.Paid.class, channel.query(id));
  }

  @Test
  void aLostAnswerIsNoNo() throws Exception {
    for (var card : new TestCard[] {TestCard.LOST_ANSWER, TestCard.FORGED, TestCard.PAGE}) {
      var id = id(500);
      assertInstanceOf(Answer.Unknown.class, paid(id, bound(card)), card.name());
      assertInstanceOf(Answer.Paid.class, channel.query(id), card.name());
    }
  }

  @Test
  void aForgedRefusalIsNotBelieved() throws Exception {
    var answer = assertInstanceOf(Answer.Unknown.class, paid(id(500), bound(TestCard.FORGED)));
    assertEquals(Cause.BAD_SIGNATURE, answer.cause());
  }

  @Test
  void whatNeverArrivedIsAbsentAndHasNothingToReverse() throws Exception {
    var id = id(500);
    assertInstanceOf(Answer.Unknown.class, paid(id, bound(TestCard.NEVER_ARRIVES)));
    assertEquals(Phase.ABSENT, waiting(channel.query(id)));
    assertEquals(Phase.ABSENT, waiting(channel.takeBack(id)));
  }

  @Test
  void whatIsStuckIsReversedForGood() throws Exception {
    var id = id(500);
    assertEquals(Phase.CONFIRMING, waiting(paid(id, bound(TestCard.STUCK))));
    assertEquals(Phase.CONFIRMING, waiting(channel.query(id)));
    assertInstanceOf(Answer.Closed.class, channel.takeBack(id));
    assertInstanceOf(Answer.Closed.class, channel.query(id));
    assertInstanceOf(Answer.Closed.class, channel.find(id.number()));
  }

  @Test
  void aPhoneWithoutSmsGetsNoCode() throws Exception {
    var token = bound(TestCard.NO_SMS);
    assertEquals(new LineAnswer.No<CardAsk>("71"), cards.send(ask(id(500), token), token));
  }

  @Test
  void nobodyHasBoundYet() {
    assertInstanceOf(LineAnswer.NotYet.class, cards.bound(binding()));
  }

  @Test
  void whatIsBoundTellsNoMoreThanItsEnd() throws Exception {
    var binding = binding();
    choose(binding, TestCard.PAYS);
    var bound = assertInstanceOf(LineAnswer.Done.class, cards.bound(binding));
    var card = assertInstanceOf(Bound.class, bound.value());
    assertEquals("0095", card.lastFour());
    assertEquals("181****0000", card.phone());
    assertEquals("debit", card.kind());
    assertFalse(card.toString().contains(card.token()));
  }

  @Test
  void aChannelOfAnotherRootBelievesNothing(@TempDir Path other) throws Exception {
    try (var stranger = PracticeServer.start(new PracticeConfig(other, 0, true, CLOCK))) {
      var theirs = stranger.addresses().unionpay();
      var mixed =
          settings.at(
              settings.gateway(),
              settings.merId(),
              settings.trId(),
              settings.privateKey(),
              settings.certificate(),
              theirs.rootCertificate(),
              theirs.middleCertificate(),
              settings.frontUrl());
      var distrusting = channel(mixed);
      assertEquals(new Health.Wrong("rootCertificate", "another-root"), distrusting.check());
      var id = id(500);
      paid(id, bound(TestCard.PAYS));
      assertEquals(
          Cause.BAD_SIGNATURE,
          assertInstanceOf(Answer.Unknown.class, distrusting.query(id)).cause());
    }
  }

  @Test
  void theGatewayRefusesAKeyThatIsNotOurs(@TempDir Path other) throws Exception {
    try (var stranger = PracticeServer.start(new PracticeConfig(other, 0, true, CLOCK))) {
      var theirs = stranger.addresses().unionpay();
      var mixed =
          settings.at(
              settings.gateway(),
              settings.merId(),
              settings.trId(),
              theirs.privateKey(),
              theirs.certificate(),
              settings.rootCertificate(),
              settings.middleCertificate(),
              settings.frontUrl());
      assertEquals(new Health.Wrong("privateKey", "signature-refused"), channel(mixed).check());
    }
  }

  private String bound(TestCard card) throws Exception {
    var binding = binding();
    choose(binding, card);
    var done = assertInstanceOf(LineAnswer.Done.class, cards.bound(binding));
    return assertInstanceOf(Bound.class, done.value()).token();
  }

  /// What a browser does with the till's page: posts its form, and the customer chooses.
  private void choose(Binding binding, TestCard card) throws Exception {
    var page = cards.page(binding);
    var action = ACTION.matcher(page);
    assertTrue(action.find());
    var fields =
        FIELD
            .matcher(page)
            .results()
            .map(one -> one.group(1) + "=" + encoded(one.group(2).replace("&amp;", "&")))
            .collect(Collectors.joining("&"));
    var shown = post(action.group(1), fields);
    assertTrue(shown.body().contains("···· " + card.lastFour()), shown.body());
    var choice =
        "order=" + binding.number() + "&time=" + time(shown.body()) + "&card=" + card.lastFour();
    assertEquals(303, post(settings.gateway() + "/unionpay/bind", choice).statusCode());
  }

  private static String time(String page) {
    var found = Pattern.compile("name=\"time\" value=\"([0-9]{14})\"").matcher(page);
    assertTrue(found.find());
    return found.group(1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> post(String url, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private Answer paid(ChargeId id, String token) {
    var ask = ask(id, token);
    assertInstanceOf(LineAnswer.Done.class, cards.send(ask, token));
    return take(ask, gateway.unionpay().code(id.number()).orElseThrow());
  }

  private Answer take(CardAsk ask, String code) {
    var id = new ChargeId(ask.number(), ask.amount());
    var charge = new Charge(id, "test", ask.at(), ask.at().plusSeconds(300));
    return channel.take(charge, CustomerCode.sms(UnionPayChannel.CODE, code));
  }

  private CardAsk ask(ChargeId id, String token) {
    var at = CLOCK.instant();
    known.times.put(id.number(), at);
    known.tokens.put(id.number(), token);
    return new CardAsk(id.number(), "sale", "card", "181****0000", id.amount(), at);
  }

  private RefundRequest request(ChargeId id, String nth, long fen, Answer.Paid paid) {
    var number = id.number() + nth;
    known.times.putIfAbsent(number, CLOCK.instant());
    var proof = new Proof(paid.tradeNumber(), paid.paidAt(), paid.amount());
    return new RefundRequest(id, number, Money.fen(fen), "test", proof);
  }

  private Binding binding() {
    numbers++;
    return new Binding("CABCD01261126%06d".formatted(numbers), 1, CLOCK.instant());
  }

  private ChargeId id(long fen) {
    numbers++;
    return new ChargeId("SABCD01261126%06d".formatted(numbers), Money.fen(fen));
  }

  private static Phase waiting(Answer answer) {
    return assertInstanceOf(Answer.Waiting.class, answer, answer.toString()).phase();
  }

  private static void declined(String reason, Advice advice, Answer answer) {
    var declined = assertInstanceOf(Answer.Declined.class, answer, answer.toString());
    assertEquals(reason, declined.reason());
    assertEquals(advice, declined.advice());
  }
}
