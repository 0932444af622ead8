package dev.quicksync.mixtape;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may see shared mixtapes: those who may hear their tracks ({@code PLAY_ACCESS}). */
@ApplicationScoped
class ShareAccess {

    private final boolean asksForLogin;
    private final SecurityIdentity caller;

    // Playback owns the setting, and checks it at start.
    ShareAccess(@ConfigProperty(name = "quicksync.play.access") String access, SecurityIdentity caller) {
        this.asksForLogin = access.equalsIgnoreCase("login");
        this.caller = caller;
    }

    /**
     * Lets in who may see them.
     *
     * @throws UnauthorizedException for all others
     */
    void require() {
        if (asksForLogin && caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }

    /** What may keep an answer, for a minute. */
    String caching() {
        return (asksForLogin ? "private" : "public") + ", max-age=60";
    }
}
