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
            + " Content-Disposition, Last-Modified, Retry-After, X-Bitrate, X-Decision, X-Quality, X-Request-Id";
    private static final String TAKEN_FROM_PAGES =
            "CMCD-Object, CMCD-Request, CMCD-Session, CMCD-Status, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range,"
                    + " X-Device-Id";

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

    static void describe(HttpServerResponse response, Wish wish, Representation representation, CacheStatus status) {
        response.putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(HttpHeaders.CACHE_CONTROL, wish.caching().header())
                .putHeader(HttpHeaders.ETAG, representation.validators().tag().toString())
                .putHeader(
                        HttpHeaders.LAST_MODIFIED, representation.validators().lastModifiedHeader());
        served(response, wish, status, representation.quality());
        representation.kbps().ifPresent(kbps -> response.putHeader("X-Bitrate", Integer.toString(kbps)));
    }

    /**
     * A rendition that is still being made carries no validators, because its first frame differs from the finished file's, and
     * so nothing may keep it; who may ask again only has nothing to ask with.
     */
    static void describeGrowing(HttpServerResponse response, Wish wish, String rung, int kbps) {
        String caching =
                wish.caching() == Wish.Caching.ASK_AGAIN ? wish.caching().header() : "no-store";
        response.putHeader(HttpHeaders.CACHE_CONTROL, caching).putHeader("X-Bitrate", Integer.toString(kbps));
        served(response, wish, CacheStatus.MISS, rung);
    }

    private static void served(HttpServerResponse response, Wish wish, CacheStatus status, String quality) {
        response.putHeader("Cache-Status", status.header).putHeader("X-Quality", quality);
        wish.decision().ifPresent(decision -> response.putHeader("X-Decision", decision));
        if (wish.request().use() == TrackUse.DOWNLOAD) {
            response.putHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    Attachment.named(wish.request().path(), quality));
        }
    }
}
