package dev.quicksync.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows people by name and password, from HTTP Basic or from the login form. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Logins logins;
    private final WorkerExecutor workers;

    PasswordProvider(Logins logins, Vertx vertx) {
        this.logins = logins;
        // As many as there are cores, so that a flood of logins waits for itself and for nothing else.
        this.workers =
                vertx.createSharedWorkerExecutor("logins", Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        String address = address(request);
        Optional<Account> remembered = logins.remembered(name, password, address);
        return remembered.isPresent()
                ? Uni.createFrom().item(Identities.of(remembered.get()))
                : Uni.createFrom()
                        .completionStage(() -> workers.executeBlocking(() -> verify(name, password, address), false)
                                .toCompletionStage());
    }

    private SecurityIdentity verify(String name, String password, String address) {
        return logins.verify(name, password, address)
                .map(Identities::of)
                .orElseThrow(() -> new AuthenticationFailedException("Name or password is wrong."));
    }

    /** As a trusted proxy tells it, if there is one. */
    private static String address(UsernamePasswordAuthenticationRequest request) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        return ClientAddress.of(http.request());
    }
}
