package saoma.practice.phone;

import org.jspecify.annotations.Nullable;

/// A page for a phone.
///
/// @param customer the cookie to set, absent if the phone has one
public record PhoneReply(int status, String html, @Nullable String customer) {}
