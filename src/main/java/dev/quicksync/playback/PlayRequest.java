package dev.quicksync.playback;

import dev.quicksync.http.PercentDecoder;
import dev.quicksync.http.Preconditions;
import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.library.TrackPath;
import dev.quicksync.quality.RequestedQuality;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one listener asks for.
 *
 * @param quality what the query says; none when it says nothing
 * @param head whether only the head is wanted
 * @param range the {@code Range} header, or null
 */
record PlayRequest(
        TrackUse use,
        TrackPath path,
        Optional<RequestedQuality> quality,
        boolean head,
        @Nullable String range,
        Preconditions preconditions) {

    /**
     * Reads a request whose path begins with the use's prefix.
     *
     * @throws ProblemException when the target is not percent-encoded UTF-8
     * @throws dev.quicksync.library.RefusedPathException when the path can't name a track
     * @throws dev.quicksync.quality.UnknownQualityException when there is no such quality
     */
    static PlayRequest of(HttpServerRequest request, TrackUse use) {
        MultiMap headers = request.headers();
        return new PlayRequest(
                use,
                new TrackPath(PercentDecoder.decode(
                        request.path().substring(use.prefix().length()))),
                RequestedQuality.parse(parameter(request, "quality"), parameter(request, "bitrate")),
                request.method().equals(HttpMethod.HEAD),
                headers.get(HttpHeaderNames.RANGE),
                new Preconditions(
                        all(headers, HttpHeaderNames.IF_MATCH),
                        headers.get(HttpHeaderNames.IF_UNMODIFIED_SINCE),
                        all(headers, HttpHeaderNames.IF_NONE_MATCH),
                        headers.get(HttpHeaderNames.IF_MODIFIED_SINCE),
                        headers.get(HttpHeaderNames.IF_RANGE)));
    }

    /** Whether the first byte is asked for: the requests of one playback for the rest of a track are legion. */
    boolean isFromTheStart() {
        return range == null || range.startsWith("bytes=0-");
    }

    /** The lines of a list header as one (RFC 9110 section 5.3). */
    private static @Nullable String all(MultiMap headers, CharSequence name) {
        return headers.contains(name) ? String.join(", ", headers.getAll(name)) : null;
    }

    private static @Nullable String parameter(HttpServerRequest request, String name) {
        try {
            return request.getParam(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(400, "The query is not percent-encoded UTF-8."));
        }
    }
}
