package dev.quicksync.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which addresses count as one: an IPv4 address by itself, an IPv6 address with the 64 bits' network that one customer has. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;

    /** An IPv6 address with an IPv4 address in it, and the name of an interface. */
    private static final int LONGEST = 64;

    private ClientNetwork() {}

    /** What stands for an address, given as a literal; all that are unknown, or longer than any, count as one. */
    static String of(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return "unknown";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address); // a literal: no DNS is asked
            if (parsed instanceof Inet6Address six) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(six.getAddress(), NETWORK_BYTES), 16);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
