package dev.quicksync.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many connections each address has. An IPv6 network of 64 bits is one address, as a single host may use all of it. */
final class ConnectionCount {

    private final ConcurrentMap<Object, Integer> counts = new ConcurrentHashMap<>();

    /** Counts one more connection, unless the address has as many as it may. */
    boolean open(InetAddress address, int limit) {
        boolean[] opened = new boolean[1];
        counts.compute(key(address), (key, count) -> {
            int now = count == null ? 0 : count;
            opened[0] = now < limit;
            return opened[0] ? Integer.valueOf(now + 1) : count;
        });
        return opened[0];
    }

    /** Counts one less. */
    void close(InetAddress address) {
        counts.computeIfPresent(key(address), (key, count) -> count > 1 ? count - 1 : null);
    }

    /** How many addresses have connections. */
    int addresses() {
        return counts.size();
    }

    private static Object key(InetAddress address) {
        return address instanceof Inet6Address
                ? ByteBuffer.wrap(address.getAddress(), 0, 8).slice()
                : address;
    }
}
