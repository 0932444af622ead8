package dev.quicksync.playback;

import dev.quicksync.http.PercentDecoder;
import dev.quicksync.http.Preconditions;
import dev.quicksync.library.TrackPath;
import dev.quicksync.quality.RequestedQuality;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What one listener asks for.
 *
 * @param head whether only the head is wanted
 * @param range the {@code Range} header, or null
 */
record PlayRequest(
        TrackPath path,
        RequestedQuality quality,
        boolean head,
        @Nullable String range,
        Preconditions preconditions) {

    static final String PREFIX = "/play/";

    /**
     * Reads a request whose path begins with {@link #PREFIX}.
     *
     * @throws dev.quicksync.http.ProblemException when the path is not percent-encoded UTF-8
     * @throws dev.quicksync.library.RefusedPathException when the path can't name a track
     * @throws dev.quicksync.quality.UnknownQualityException when there is no such quality
     */
    static PlayRequest of(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return new PlayRequest(
                new TrackPath(PercentDecoder.decode(request.path().substring(PREFIX.length()))),
                RequestedQuality.parse(request.getParam("quality"), request.getParam("bitrate")),
                request.method() == HttpMethod.HEAD,
                headers.get(HttpHeaderNames.RANGE),
                new Preconditions(
                        headers.get(HttpHeaderNames.IF_MATCH),
                        headers.get(HttpHeaderNames.IF_UNMODIFIED_SINCE),
                        headers.get(HttpHeaderNames.IF_NONE_MATCH),
                        headers.get(HttpHeaderNames.IF_MODIFIED_SINCE),
                        headers.get(HttpHeaderNames.IF_RANGE)));
    }
}
