package saoma.ui.member;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import saoma.account.Member;

/// One of those who were found.
final class MemberCell extends ListCell<Member> {
  @Override
  protected void updateItem(@Nullable Member member, boolean empty) {
    super.updateItem(member, empty);
    setText(member == null || empty ? "" : member.name() + "  " + member.maskedPhone());
  }
}
