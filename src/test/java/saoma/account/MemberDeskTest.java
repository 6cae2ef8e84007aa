package saoma.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberDeskTest {
  private final MemberDesk desk = new MemberDesk(new MemoryAccounts());

  @Test
  void aMemberIsFoundByPhoneCardAndName() {
    var li = joined("李娜", "138 0000-1234", "M:77");
    var wang = joined("王伟", "13900001234", "");
    assertEquals("13800001234", li.phone());
    assertEquals(List.of(li), desk.find("13800001234"));
    assertEquals(List.of(li), desk.find(" M:77 "));
    assertEquals(List.of(wang), desk.find("王"));
    assertEquals(List.of(li, wang), desk.find("1234"));
    assertEquals(List.of(), desk.find(" "));
    assertEquals("138****1234", li.maskedPhone());
  }

  @Test
  void whatIsWrongOrTakenIsRefused() {
    joined("李娜", "13800001234", "M:77");
    assertEquals(new Refusal.NameWrong(), refused(" ", "13800001235", ""));
    assertEquals(new Refusal.PhoneWrong(), refused("王", "1380000x", ""));
    assertEquals(new Refusal.CardWrong(), refused("王", "13800001235", "卡"));
    assertEquals(new Refusal.PhoneTaken(), refused("王", "13800001234", ""));
    assertEquals(new Refusal.CardTaken(), refused("王", "13800001235", "M:77"));
    assertEquals(2, joined("王", "13800001235", "").id());
  }

  private Member joined(String name, String phone, String card) {
    return (Member) assertInstanceOf(Reply.Granted.class, desk.join(name, phone, card)).value();
  }

  private Refusal refused(String name, String phone, String card) {
    return assertInstanceOf(Reply.Refused.class, desk.join(name, phone, card)).why();
  }
}
