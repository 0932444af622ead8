package dev.quicksync.mixtape;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * What every answer about mixtapes says, errors too: that it is nothing but its type, and, of what is shared, that pages of any site and
 * Chromecasts may read it, as they may the tracks.
 */
@Provider
public class MixtapeHeaders implements ContainerResponseFilter {

    private static final String SHARES = "/share/";
    private static final String MIXTAPES = "/api/mixtapes";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (path.startsWith(SHARES)) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "Content-Length, ETag, Retry-After, X-Request-Id");
        }
        if (path.startsWith(SHARES) || path.startsWith(MIXTAPES)) {
            headers.putSingle("X-Content-Type-Options", "nosniff");
        }
    }
}
