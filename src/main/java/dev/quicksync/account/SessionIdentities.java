package dev.quicksync.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives the form mechanism identities whose name is what the cookie shall hold, as it puts the name there. */
final class SessionIdentities implements IdentityProviderManager {

    private static final String PLAIN = "dev.quicksync.account.plain";

    private final IdentityProviderManager manager;

    SessionIdentities(IdentityProviderManager manager) {
        this.manager = manager;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
        return manager.authenticate(request).map(SessionIdentities::forCookie);
    }

    @Override
    public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
        return forCookie(manager.authenticateBlocking(request));
    }

    private static SecurityIdentity forCookie(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .setPrincipal(new QuarkusPrincipal(SessionContent.of(identity).text()))
                .addAttribute(PLAIN, identity)
                .build();
    }

    /** The identity as everybody else shall see it. */
    static SecurityIdentity plain(SecurityIdentity forCookie) {
        return forCookie.getAttribute(PLAIN);
    }
}
