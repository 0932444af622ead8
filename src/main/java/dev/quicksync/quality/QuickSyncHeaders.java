package dev.quicksync.quality;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * What every answer of Quick Sync says: that it is for this listener and this moment, and that a browser may tell more of its network
 * ({@code Accept-CH}, RFC 8942).
 */
@Provider
public class QuickSyncHeaders implements ContainerResponseFilter {

    private static final String PATH = "/api/audio/quick-sync/";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith(PATH)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getHeaders().putSingle("Accept-CH", "Downlink, ECT, RTT, Save-Data");
        }
    }
}
