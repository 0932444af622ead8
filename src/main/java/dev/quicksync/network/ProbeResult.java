package dev.quicksync.network;

import java.net.URI;
import java.time.Duration;

/**
 * What one download of the server's achieved.
 *
 * @param mbps from its first byte to its last, in Mbps
 * @param bytes how many came
 * @param firstByte how long it took until the first byte came: name, connection, TLS, redirects and the other server's thinking
 */
record ProbeResult(URI url, double mbps, long bytes, Duration firstByte) {}
