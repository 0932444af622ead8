package dev.quicksync.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with trusted proxies that Quarkus would misread. */
@ApplicationScoped
class TrustedProxies {

    private final boolean forwarding;
    private final Optional<List<String>> proxies;

    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        this.forwarding = forwarding;
        this.proxies = proxies;
    }

    void check(@Observes StartupEvent event) {
        if (forwarding) {
            proxies.orElseThrow(
                            () -> new IllegalArgumentException("TRUSTED_PROXIES is empty, which would trust everyone;"
                                    + " QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=false trusts nobody"))
                    .forEach(TrustedProxies::requireReadable);
        }
    }

    /**
     * An IPv6 address without its length is taken for a host name and a port, and looked up in the DNS at every request; an IPv4 address
     * in an IPv6 network makes every request fail.
     *
     * @throws IllegalArgumentException when it says how the entry is written instead
     */
    static void requireReadable(String proxy) {
        String address = proxy.split("/", 2)[0];
        if (address.indexOf(':') == address.lastIndexOf(':') || address.startsWith("[")) {
            return;
        }
        if (address.equals(proxy)) {
            throw new IllegalArgumentException("TRUSTED_PROXIES: write " + proxy + "/128 for the address " + proxy);
        }
        try {
            if (InetAddress.getByName(address) instanceof Inet4Address) { // a literal: no DNS is asked
                throw new IllegalArgumentException("TRUSTED_PROXIES: write an IPv4 address as such, not as " + proxy);
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("TRUSTED_PROXIES: " + proxy + " is no address");
        }
    }
}
