package dev.quicksync.playback;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The headers of {@code /play} (DESIGN.md, Streaming). */
final class PlayHeaders {

    /** What the cache did, as {@code Cache-Status} says it (RFC 9211). */
    enum CacheStatus {
        HIT("quicksync; hit"),
        MISS("quicksync; fwd=miss"),
        BYPASS("quicksync; fwd=bypass");

        private final String header;

        CacheStatus(String header) {
            this.header = header;
        }
    }

    private static final String SEEN_BY_PAGES = "Accept-Ranges, Cache-Status, Content-Length, Content-Range, ETag,"
            + " Last-Modified, Retry-After, X-Bitrate, X-Quality, X-Request-Id";
    private static final String TAKEN_FROM_PAGES =
            "If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range";

    private PlayHeaders() {}

    /** Lets a player on any page, or a Chromecast, read the answer; errors too. */
    static void allowAnyOrigin(HttpServerResponse response) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SEEN_BY_PAGES)
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    /** Answers {@code OPTIONS}, a browser's preflight among them. */
    static void preflight(HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, TAKEN_FROM_PAGES)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                .end();
    }

    static void describe(HttpServerResponse response, Representation representation, CacheStatus status) {
        response.putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader(HttpHeaders.ETAG, representation.validators().tag().toString())
                .putHeader(
                        HttpHeaders.LAST_MODIFIED, representation.validators().lastModifiedHeader());
        served(response, status, representation.quality());
        representation.kbps().ifPresent(kbps -> response.putHeader("X-Bitrate", Integer.toString(kbps)));
    }

    /**
     * A rendition that is still being made carries no validators, because its first frame differs from the finished file's, and
     * so nothing may keep it.
     */
    static void describeGrowing(HttpServerResponse response, String rung, int kbps) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("X-Bitrate", Integer.toString(kbps));
        served(response, CacheStatus.MISS, rung);
    }

    private static void served(HttpServerResponse response, CacheStatus status, String quality) {
        response.putHeader("Cache-Status", status.header).putHeader("X-Quality", quality);
    }
}
