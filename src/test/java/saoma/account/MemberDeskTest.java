package saoma.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberDeskTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final MemoryAccounts books = new MemoryAccounts();
  private final MemberDesk desk = new MemberDesk(books, () -> NOON);

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

  @Test
  void aChangeIsKeptWithWhoMadeIt() {
    var li = joined("李娜", "13800001234", "M:77");
    var changed = new Member(li.id(), "李 娜", "13700009999", "");
    assertEquals(
        new Reply.Granted<>(changed), desk.change(li.id(), " 李 娜", "137 0000 9999", "", "clerk"));
    assertEquals(List.of(changed), desk.find("13700009999"));
    assertEquals(List.of(), desk.find("13800001234"));
    assertEquals(List.of("clerk 1 " + NOON), books.changes);
    desk.change(li.id(), "李 娜", "13700009999", "", "clerk");
    assertEquals(1, books.changes.size(), "what changes nothing is no change");
  }

  @Test
  void aChangeIsRefusedWhereItIsWrongOrTaken() {
    var li = joined("李娜", "13800001234", "M:77");
    joined("王伟", "13900001234", "M:88");
    assertEquals(new Refusal.NameWrong(), unchanged(li.id(), "", "13800001234", "M:77"));
    assertEquals(new Refusal.PhoneWrong(), unchanged(li.id(), "李娜", "", "M:77"));
    assertEquals(new Refusal.CardWrong(), unchanged(li.id(), "李娜", "13800001234", "卡"));
    assertEquals(new Refusal.PhoneTaken(), unchanged(li.id(), "李娜", "13900001234", "M:77"));
    assertEquals(new Refusal.CardTaken(), unchanged(li.id(), "李娜", "13800001234", "M:88"));
    assertEquals(new Refusal.NoSuchMember(), unchanged(77, "李娜", "13800001239", ""));
    assertEquals(List.of(), books.changes);
  }

  private Refusal unchanged(long id, String name, String phone, String card) {
    return assertInstanceOf(Reply.Refused.class, desk.change(id, name, phone, card, "clerk")).why();
  }

  private Member joined(String name, String phone, String card) {
    return (Member) assertInstanceOf(Reply.Granted.class, desk.join(name, phone, card)).value();
  }

  private Refusal refused(String name, String phone, String card) {
    return assertInstanceOf(Reply.Refused.class, desk.join(name, phone, card)).why();
  }
}
