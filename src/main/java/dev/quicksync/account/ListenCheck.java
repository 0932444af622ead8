package dev.quicksync.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to listen where others can ask as long as nobody has an account. */
@ApplicationScoped
class ListenCheck {

    private static final int AFTER_ACCOUNTS = 3;

    private final Accounts accounts;
    private final String host;

    ListenCheck(Accounts accounts, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.accounts = accounts;
        this.host = host;
    }

    void check(@Observes @Priority(AFTER_ACCOUNTS) StartupEvent event) {
        if (accounts.areNone() && !isLoopback(host)) {
            throw new IllegalStateException("QUARKUS_HTTP_HOST=" + host
                    + " would let others in, and there is no account yet. Set " + EnvironmentAdmin.VARIABLE
                    + " (8 characters or more), or make a user while it listens on 127.0.0.1.");
        }
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
