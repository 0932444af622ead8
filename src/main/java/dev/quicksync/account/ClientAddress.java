package dev.quicksync.account;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Where a request comes from: as a trusted proxy tells it, or as the connection does. */
final class ClientAddress {

    private ClientAddress() {}

    static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    static boolean isLoopback(@Nullable SocketAddress address) {
        return address != null
                && address.hostAddress() != null
                && (address.hostAddress().startsWith("127.")
                        || address.hostAddress().equals("::1")
                        || address.hostAddress().equals("0:0:0:0:0:0:0:1"));
    }
}
