package saoma;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import saoma.account.SmsSender;
import saoma.wire.Exchange;
import saoma.wire.Http;

/// A carrier that is none: what it is given stands on the practice gateway's page, `/sms`.
///
/// @param base of the gateway
record PracticeSms(Http http, String base) implements SmsSender {
  @Override
  public boolean send(String phone, String text) {
    var body = (phone + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return http.post(base + "/sms", Map.of(), "text/plain;charset=utf-8", body)
            instanceof Exchange.Replied replied
        && replied.status() == 204;
  }
}
