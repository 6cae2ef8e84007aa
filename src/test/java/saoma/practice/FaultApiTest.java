package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.PlanText;
import saoma.wire.WrongKey;

/// `/faults` as a program and a browser's forms see it.
class FaultApiTest {
  /// One folder for all tests: making keys is what takes time.
  @TempDir private static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private Counter counter;

  @BeforeEach
  void start() throws IOException, WrongKey {
    counter = new Counter(folder);
  }

  @AfterEach
  void stop() throws IOException {
    counter.close();
    http.close();
  }

  private HttpResponse<String> call(String method, String path, String body, String... headers)
      throws Exception {
    var url = counter.server.addresses().phone() + path;
    var request =
        HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> form(String path, String body, String... headers) throws Exception {
    var all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/x-www-form-urlencoded";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return call("POST", path, body, all);
  }

  @Test
  void aPlanIsPutReadExtendedAndTakenAway() throws Exception {
    var plan = "{\"rules\":[{\"fault\":\"status-after\",\"status\":502,\"call\":\"query\"}]}";
    assertEquals(200, call("PUT", "/faults", plan).statusCode());
    var more = "{\"fault\":\"trickle\",\"millis\":20,\"times\":0}";
    var added = call("POST", "/faults/rules", more, "Content-Type", "application/json");
    assertEquals(200, added.statusCode());
    var got = call("GET", "/faults", "").body();
    assertEquals(counter.server.faults().plan(), PlanText.plan(got));
    assertEquals(2, PlanText.plan(got).rules().size());
    assertTrue(got.contains("\"counters\""), got);
    var wrong = call("PUT", "/faults", "{\"rules\":[{}]}");
    assertEquals(400, wrong.statusCode());
    assertEquals("rules[0].fault: is missing\n", wrong.body());
    assertEquals(2, counter.server.faults().plan().rules().size());
    assertEquals(200, call("DELETE", "/faults", "").statusCode());
    assertEquals(FaultPlan.HONEST, counter.server.faults().plan());
  }

  @Test
  void theFormsDoTheSame() throws Exception {
    assertEquals(
        303,
        form("/faults/rules", "fault=code-before&value=SYSTEM_ERROR&channel=wechat").statusCode());
    assertEquals(303, form("/faults/rules", "fault=hang-up&call=query&nth=2&times=0").statusCode());
    assertEquals(303, form("/faults/random", "percent=30&seed=9").statusCode());
    var plan = counter.server.faults().plan();
    assertEquals(2, plan.rules().size());
    assertEquals(30, plan.chance().percent());
    assertEquals(303, form("/faults/rules/0/remove", "").statusCode());
    assertEquals(303, form("/faults/rules/99/remove", "").statusCode());
    assertEquals(plan.rules().subList(1, 2), counter.server.faults().plan().rules());
    var refused = form("/faults/rules", "fault=delay&value=<b>", "Accept-Language", "en");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("millis: must be a whole number"), refused.body());
    assertFalse(refused.body().contains("<b>\""));
    assertEquals(303, form("/faults/clear", "").statusCode());
    assertEquals(FaultPlan.HONEST, counter.server.faults().plan());
  }

  @Test
  void aPageOfAnotherSiteChangesNothing() throws Exception {
    var foreign = form("/faults/random", "percent=99&seed=1", "Sec-Fetch-Site", "cross-site");
    assertEquals(403, foreign.statusCode());
    assertEquals(FaultPlan.HONEST, counter.server.faults().plan());
  }

  @Test
  void bothLanguagesKnowEveryWord() {
    var english = ResourceBundle.getBundle("i18n/phone", Locale.ROOT);
    var page = ResourceBundle.getBundle("i18n/phone", Locale.CHINESE);
    for (var key : english.keySet()) {
      if (key.startsWith("faults.")) {
        assertFalse(page.getString(key).equals(english.getString(key)), key);
      }
    }
  }

  @Test
  void thePageSpeaksBothLanguagesWithoutScript() throws Exception {
    for (var language : new String[] {"en-US", "zh-CN"}) {
      var page = call("GET", "/faults", "", "Accept", "text/html", "Accept-Language", language);
      assertEquals(200, page.statusCode());
      assertFalse(page.body().contains("<script"));
      assertTrue(page.body().contains(language.equals("en-US") ? "Add a rule" : "添加规则"));
    }
    var overview = call("GET", "/", "");
    assertTrue(overview.body().contains("href=\"/faults\""));
  }
}
