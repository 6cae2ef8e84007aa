package saoma.ui.member;

import saoma.account.Member;
import saoma.account.Statement;

/// A member as the screen shows him.
public record MemberPage(Member member, Statement statement, boolean hasPassword) {}
