package saoma.practice;

import java.nio.file.Path;
import java.time.InstantSource;

/// How the practice gateway runs.
///
/// @param folder where its keys and trades live; made if it is missing
/// @param port 0 for the port of last time, or a free one
/// @param loopbackOnly whether only this machine can reach it; phones need the shop's network
public record PracticeConfig(Path folder, int port, boolean loopbackOnly, InstantSource clock) {}
