package dev.quicksync.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** In local mode whoever sits at the machine may do everything; {@link LocalRequests} has turned all others away. */
@ApplicationScoped
class LocalIdentity implements SecurityIdentityAugmentor {

    private final Accounts accounts;

    LocalIdentity(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() && accounts.areNone() ? Identities.local() : identity);
    }
}
