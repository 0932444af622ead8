package dev.quicksync.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** HTTP Basic (RFC 7617), for programs. In local mode nobody needs it, and what is sent nevertheless is not looked at. */
@Singleton
class BasicLogin extends BasicAuthenticationMechanism {

    private final Accounts accounts;

    BasicLogin(Accounts accounts) {
        super(Challenge.REALM, false);
        this.accounts = accounts;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        return accounts.areNone() ? Uni.createFrom().nullItem() : super.authenticate(context, manager);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(Challenge.of(context.request()));
    }
}
