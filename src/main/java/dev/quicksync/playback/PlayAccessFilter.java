package dev.quicksync.playback;

import dev.quicksync.library.PlayAccess;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
<<<<<<< HEAD
import jakarta.enterprise.inject.Instance;
=======
import jakarta.inject.Provider;
>>>>>>> 51d0d11d0662cc64acf708a989ffba6ffe83a001
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Holds REST resources about the music to {@code PLAY_ACCESS}, as {@link PlayRoute} does for the music itself. */
@jakarta.ws.rs.ext.Provider
@PlayAccess
public class PlayAccessFilter implements ContainerRequestFilter, ContainerResponseFilter {

<<<<<<< HEAD
    /** Filters are made while the server is built, which knows no settings yet. */
    private final Instance<PlayConfig> config;

    private final SecurityIdentity identity;

    PlayAccessFilter(Instance<PlayConfig> config, SecurityIdentity identity) {
=======
    /** Filters are made before there are settings. */
    private final Provider<PlayConfig> config;

    private final SecurityIdentity identity;

    PlayAccessFilter(Provider<PlayConfig> config, SecurityIdentity identity) {
>>>>>>> 51d0d11d0662cc64acf708a989ffba6ffe83a001
        this.config = config;
        this.identity = identity;
    }

    private boolean isForLogins() {
        return config.get().access() == PlayConfig.Access.LOGIN;
    }

    @Override
    public void filter(ContainerRequestContext request) {
<<<<<<< HEAD
        if (config.get().access() == PlayConfig.Access.LOGIN && identity.isAnonymous()) {
=======
        if (isForLogins() && identity.isAnonymous()) {
>>>>>>> 51d0d11d0662cc64acf708a989ffba6ffe83a001
            throw new UnauthorizedException();
        }
    }

    /** What not everybody may see, no cache may share. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object caching = response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
<<<<<<< HEAD
        if (config.get().access() == PlayConfig.Access.LOGIN && caching != null) {
=======
        if (isForLogins() && caching != null) {
>>>>>>> 51d0d11d0662cc64acf708a989ffba6ffe83a001
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, caching.toString().replace("public", "private"));
        }
    }
}
