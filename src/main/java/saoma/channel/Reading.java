package saoma.channel;

/// A channel's decision tables without its wire: what each answer is worth. The same tables that
/// the channel uses when real bytes come in.
public interface Reading {
  Answer charged(Charge charge, Raw raw);

  Answer queried(ChargeId id, Raw raw);

  Answer reversed(ChargeId id, Raw raw);

  Answer taken(Charge charge, Raw raw);

  Answer takenBack(ChargeId id, Raw raw);

  Pace pace();

  TakePace takePace();
}
