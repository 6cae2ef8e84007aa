package saoma.device.paper;

/// What opens a receipt on a phone.
///
/// @param address what the QR code says
/// @param check what somebody types who has no camera
public record PhoneCode(String address, String check) {}
