package dev.quicksync.account;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.security.Form;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;

/**
 * Login by form, for pages: Quarkus' own mechanism, with what it lacks. A cookie is void once the account has changed; a void one makes
 * nobody of its owner, not a 401; and nothing is looked at in local mode, or where there is nothing to look at.
 */
@ApplicationScoped
class SessionLogin implements HttpAuthenticationMechanism {

    static final String PATH = "/api/login";
    static final String NAME_FIELD = "username";
    static final String PASSWORD_FIELD = "password";

    private static final int AFTER_ACCOUNTS = 3;

    /** More than any name and password take. */
    private static final int LONGEST_FORM = 4_096;

    private static final String FORM_TYPE = HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED.toString();

    private final Accounts accounts;
    private final HttpAuthenticationMechanism form;

    /** The same, as far as it reads and renews cookies: it takes no form, wherever one is sent. */
    private final HttpAuthenticationMechanism cookie;

    SessionLogin(Accounts accounts, SessionKey key) {
        this.accounts = accounts;
        this.form = mechanism(PATH, key);
        this.cookie = mechanism(unguessable(), key);
    }

    /**
     * Quarkus' mechanism.
     *
     * @param login the end of the paths at which it takes forms: it does not ask for the whole path
     */
    private static HttpAuthenticationMechanism mechanism(String login, SessionKey key) {
        return Form.builder()
                .postLocation(login)
                .locationCookie(unguessable()) // which would say where to go after a login, whoever has set it
                .usernameParameter(NAME_FIELD)
                .passwordParameter(PASSWORD_FIELD)
                .loginPage(null)
                .errorPage(null)
                .landingPage(null)
                .cookieName(SessionCookie.NAME)
                .cookieSameSite(CookieSameSite.LAX)
                .httpOnlyCookie()
                .encryptionKey(key.forCookies())
                .build();
    }

    /** What is in no request. */
    private static String unguessable() {
        return UUID.randomUUID().toString();
    }

    /** Makes the server not start without its key. */
    void open(@Observes @Priority(AFTER_ACCOUNTS) StartupEvent event) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        if (accounts.areNone()) {
            return Uni.createFrom().nullItem();
        }
        if (isLogin(context.request())) {
            return login(context, manager);
        }
        return SessionCookie.isIn(context)
                ? session(context, manager)
                : Uni.createFrom().nullItem();
    }

    /** Whether a form comes that the mechanism can read; anything else {@link LoginResource} turns away. */
    private static boolean isLogin(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaderNames.CONTENT_TYPE);
        return HttpMethod.POST.equals(request.method())
                && PATH.equals(request.path())
                && type != null
                && type.regionMatches(true, 0, FORM_TYPE, 0, FORM_TYPE.length())
                && length(request) <= LONGEST_FORM;
    }

    private static long length(HttpServerRequest request) {
        try {
            return Long.parseLong(request.getHeader(HttpHeaderNames.CONTENT_LENGTH));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // as long as it likes
        }
    }

    private Uni<SecurityIdentity> login(RoutingContext context, IdentityProviderManager manager) {
        Uni<SecurityIdentity> answered = form.authenticate(context, new SessionIdentities(manager));
        context.put(HttpAuthenticationMechanism.class.getName(), this); // which gives the challenge of a 401
        return answered;
    }

    private Uni<SecurityIdentity> session(RoutingContext context, IdentityProviderManager manager) {
        Uni<SecurityIdentity> known = cookie.authenticate(context, new SessionIdentities(manager))
                .onItem()
                .ifNotNull()
                .transform(SessionIdentities::plain)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(() -> {
                    SessionCookie.clear(context);
                    return null;
                })
                .invoke(() -> SessionCookie.keepToApi(context));
        context.remove(HttpAuthenticationMechanism.class.getName());
        return known;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(Challenge.of(context.request()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, TrustedAuthenticationRequest.class);
    }
}
