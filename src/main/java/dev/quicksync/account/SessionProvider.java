package dev.quicksync.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows people by what their session cookie holds, if their account is still as it was when they logged in. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Accounts accounts;

    SessionProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return SessionContent.parse(request.getPrincipal())
                .flatMap(session -> accounts.find(session.name())
                        .filter(account -> account.stamp().equals(session.stamp())))
                .map(account -> Uni.createFrom().item(Identities.of(account)))
                .orElseGet(() ->
                        Uni.createFrom().failure(new AuthenticationFailedException("This login is no longer valid.")));
    }
}
