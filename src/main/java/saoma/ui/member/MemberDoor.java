package saoma.ui.member;

import saoma.account.CodeDesk;
import saoma.account.Gatekeeper;
import saoma.account.MemberDesk;

/// What the member screens need of stored value. Everything behind it blocks on the database.
public record MemberDoor(MemberDesk desk, Gatekeeper gate, CodeDesk codes) {
  MemberPage page(saoma.account.Member member) {
    return new MemberPage(member, desk.statement(member.id()), gate.hasPassword(member.id()));
  }
}
