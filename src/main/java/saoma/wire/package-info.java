/// What the adapters and the practice gateway need of the outside world: one HTTP client that sends
/// each request once, signatures, keys as people paste them, and the cutting of secrets out of
/// texts that are kept. The only room that knows OkHttp and BouncyCastle. Knows nothing of
/// payments.
@NullMarked
package saoma.wire;

import org.jspecify.annotations.NullMarked;
