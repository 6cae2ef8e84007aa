package saoma.simulate;

/// What can go wrong, and what people do that nobody planned. Each seed first draws which of them
/// there are and how often.
@SuppressWarnings("EnumOrdinal") // An index within one run; nothing is stored by it.
public enum Fault {
  REQUEST_LOST,
  REQUEST_LATE,
  REQUEST_TWICE,
  ANSWER_LOST,
  ANSWER_SLOW,
  ERROR_BEFORE,
  ERROR_AFTER,
  SYSTEM_ERROR,
  FORGED,
  WRONG_AMOUNT,
  OTHER_ORDER,
  REFUSED,
  UNDERPAID,
  CRASH,
  POWER_CUT,
  CLOCK_JUMP,
  RACE,
  DOUBLE_CLICK,
  CLERK_CANCELS,
  CLERK_HURRIES,
  CLERK_SWITCHES,
  WALKS_AWAY,
  SCANS_LATE,
  CONFIRMS_LATE,
  SECOND_PHONE,
  PAYS_IN_PARTS,
  PAYS_CASH,
  TAKES_PART_BACK,
  GIVES_BACK,
  GIVES_BACK_TWICE,
  MANAGER_RULES,
  SHOWS_CODE,
  PASSWORD_WANTED,
  PASSWORD_WRONG,
  PAYS_CARD,
  CARD_REFUSED,
  TOPS_UP,
  PAYS_BALANCE,
  NO_PASSWORD,
  PLUG_PULLED,
  SHARES,
  SHARE_GIVEN_UP,
  SERVES_NEXT,
  LEAVES_DEPOSIT,
  PAYS_BOUND_CARD,
  PAYS_ON_PAGE,
  NOTICE_LOST,
  NOTICE_LATE,
  NOTICE_TWICE,
  NOTICE_FORGED,
  NOTICE_WRONG_AMOUNT;

  /// Not all are as frequent: a process that dies at every tenth point comes to nothing, and
  /// whoever has a balance likes to use it.
  int scaled(int strength) {
    if (this == CRASH) {
      return strength / 12;
    }
    return this == PAYS_BALANCE ? strength * 4 : strength;
  }

  long salt() {
    return Dice.mix(0x5A0A_0000L + ordinal());
  }
}
