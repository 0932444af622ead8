package dev.quicksync.mixtape;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers a browser that asks whether a page may ask for a share with the tag that it has. No browser logs in for that. */
@Path("/share")
public class SharePreflight {

    /** The same for all shares, and their playlists. */
    @OPTIONS
    @Path("{any}")
    @Operation(hidden = true)
    public RestResponse<Void> preflight() {
        return ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .header("Allow", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", "If-None-Match")
                .header("Access-Control-Max-Age", "86400")
                .build();
    }
}
