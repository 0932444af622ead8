package dev.quicksync.quality;

import dev.quicksync.network.Device;

/**
 * Whoever sent a request, when the request itself is no longer needed.
 *
 * @param device that it came from, named or not
 * @param nameless the one that stands for the request's address and {@code User-Agent}; the same where it has no name
 */
public record Listener(Device device, Device nameless) {}
