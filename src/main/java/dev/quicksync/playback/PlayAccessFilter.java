package dev.quicksync.playback;

import dev.quicksync.library.PlayAccess;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Holds REST resources about the music to {@code PLAY_ACCESS}, as {@link PlayRoute} does for the music itself. */
@jakarta.ws.rs.ext.Provider
@PlayAccess
public class PlayAccessFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Filters are made before there are settings. */
    private final Provider<PlayConfig> config;

    private final SecurityIdentity identity;

    PlayAccessFilter(Provider<PlayConfig> config, SecurityIdentity identity) {
        this.config = config;
        this.identity = identity;
    }

    private boolean isForLogins() {
        return config.get().access() == PlayConfig.Access.LOGIN;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isForLogins() && identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }

    /** What not everybody may see, no cache may share. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object caching = response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
        if (isForLogins() && caching != null) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, caching.toString().replace("public", "private"));
        }
    }
}
