package dev.quicksync.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start with proxies that Quarkus would misread. An IPv6 address without its length is taken for a host name and a port, and looked up
 * in the DNS at every request.
 */
@ApplicationScoped
class TrustedProxies {

    /** With an IPv4 address in an IPv6 network Quarkus fails at every request. */
    private static final String MAPPED = "::ffff:";

    private final List<String> proxies;

    TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> proxies) {
        this.proxies = proxies;
    }

    void check(@Observes StartupEvent event) {
        proxies.forEach(TrustedProxies::requireReadable);
    }

    /** @throws IllegalArgumentException when it says how the entry is written instead */
    static void requireReadable(String proxy) {
        boolean manyColons = proxy.indexOf(':') != proxy.lastIndexOf(':');
        if (manyColons && !proxy.contains("/") && !proxy.startsWith("[")) {
            throw new IllegalArgumentException("TRUSTED_PROXIES: write " + proxy + "/128 for the address " + proxy);
        }
        if (proxy.regionMatches(true, 0, MAPPED, 0, MAPPED.length())) {
            throw new IllegalArgumentException("TRUSTED_PROXIES: write an IPv4 address as such, not as " + proxy);
        }
    }
}
