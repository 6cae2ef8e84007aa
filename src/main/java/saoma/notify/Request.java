package saoma.notify;

import saoma.channel.Arrival;

/// One request, whole and within its limits.
///
/// @param path without the query, as it came
/// @param query as it came; empty for none
record Request(String method, String path, String query, Arrival arrival) {}
