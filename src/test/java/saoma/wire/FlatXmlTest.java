package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatXmlTest {
  private static Optional<Map<String, String>> read(String text) {
    return FlatXml.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var members = Map.of("a", "咖啡 & <tea> ]]>", "b", "", "c", "\"'");
    assertEquals(Optional.of(members), read(FlatXml.write(members)));
  }

  @Test
  void theSamplesAreRead() throws Exception {
    var paid =
        read(Vectors.text("wechat/hostile/paysuccess.notification.sample.xml")).orElseThrow();
    assertEquals("支付测试", paid.get("attach"));
    assertEquals("1", paid.get("total_fee"));
    assertEquals(20, paid.size());
    var order = read(Vectors.text("wechat/hostile/unifiedorder.sample.xml")).orElseThrow();
    assertEquals("JSAPI", order.get("trade_type"));
  }

  @Test
  void theAttacksAreNoMessages() throws Exception {
    for (var name :
        new String[] {
          "fragment_injection", "invalid.xxe_injection", "refund.notification.req_info"
        }) {
      var text = Vectors.text("wechat/hostile/" + name + ".sample.xml");
      assertEquals(Optional.empty(), read(text), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<xml>",
        "<xml><a>1</b></xml>",
        "<xml><a>1</a><a>2</a></xml>",
        "<xml><a><b>1</b></a></xml>",
        "<xml a=\"1\"><b>1</b></xml>",
        "<xml><a b=\"1\">1</a></xml>",
        "<xml><a>1</a>text</xml>",
        "<xml><a>&x;</a></xml>",
        "<xml><a>1</a></xml><xml/>",
        "<xml><!-- hidden --><a>1</a></xml>",
        "<xml><a>1<!-- hidden -->2</a></xml>",
        "<xml><?run now?><a>1</a></xml>",
        "<!DOCTYPE xml><xml><a>1</a></xml>",
        "<!DOCTYPE xml [<!ENTITY x \"1\">]><xml><a>&x;</a></xml>",
        "<!DOCTYPE xml SYSTEM \"file:///etc/passwd\"><xml><a>1</a></xml>",
        "<html><a>1</a></html>"
      })
  void whatIsMoreOrLessIsNoMessage(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  @Test
  void bytesThatAreNoUtf8AreNoMessage() {
    var text = "<?xml version=\"1.0\" encoding=\"GBK\"?><xml><a>咖啡</a></xml>";
    assertEquals(Optional.of(Map.of("a", "咖啡")), read(text), "UTF-8, whatever it says");
    assertEquals(Optional.empty(), FlatXml.read(new byte[] {'<', (byte) 0xff, '>'}));
  }

  @Test
  void tooManyMembersAreNoMessage() {
    var text = new StringBuilder("<xml>");
    for (var n = 0; n < 201; n++) {
      text.append("<m").append(n).append(">1</m").append(n).append('>');
    }
    assertEquals(Optional.empty(), read(text.append("</xml>").toString()));
  }
}
