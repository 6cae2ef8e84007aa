package saoma.practice.alipay;

import saoma.wire.AesCbc;
import saoma.wire.Signer;
import saoma.wire.Verifier;

/// The application that the practice gateway knows, and the keys on both sides.
///
/// @param requests checks what the application sent
/// @param answers signs as Alipay
/// @param content hides content, for an application that wants it
/// @param papers of an application that names its certificates
public record AlipayAccount(
    String appId,
    String sellerId,
    Verifier requests,
    Signer answers,
    AesCbc content,
    AlipayPapers papers) {}
