package dev.quicksync.playback;

import dev.quicksync.library.PlayAccess;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Holds REST resources about the music to {@code PLAY_ACCESS}, as {@link PlayRoute} does for the music itself. */
@Provider
@PlayAccess
public class PlayAccessFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Filters are made while the server is built, which knows no settings yet. */
    private final Instance<PlayConfig> config;

    private final SecurityIdentity identity;

    PlayAccessFilter(Instance<PlayConfig> config, SecurityIdentity identity) {
        this.config = config;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (config.get().access() == PlayConfig.Access.LOGIN && identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }

    /** What not everybody may see, no cache may share. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object caching = response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
        if (config.get().access() == PlayConfig.Access.LOGIN && caching != null) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, caching.toString().replace("public", "private"));
        }
    }
}
