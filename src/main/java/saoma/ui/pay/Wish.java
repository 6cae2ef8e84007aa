package saoma.ui.pay;

/// What the clerk wants once the channel has confirmed that nobody can pay any more.
enum Wish {
  STAY,
  BACK,
  OTHER_WAY,
  PAGE,
  TAKE
}
