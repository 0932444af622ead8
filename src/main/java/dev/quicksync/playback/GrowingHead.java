package dev.quicksync.playback;

import dev.quicksync.http.ByteRange;
import dev.quicksync.http.Problem;
import dev.quicksync.http.Problems;
import dev.quicksync.http.RangeSelection;
import dev.quicksync.library.AudioKind;
import dev.quicksync.rendition.Encoding;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What the answer to one request says first, while its rendition is being made.
 *
 * @param status 200, 206, 304, 412 or 416
 * @param first offset of the first byte to send
 * @param end offset behind the last byte to send; {@link Long#MAX_VALUE} when the length is unknown
 * @param total length that the finished file will have, in bytes; none when the source does not say how long it is
 */
record GrowingHead(int status, long first, long end, OptionalLong total) {

    /** Decides; nothing that a client may hold is a validator of a file that is not finished. */
    static GrowingHead decide(PlayRequest request, OptionalLong total) {
        long end = total.orElse(Long.MAX_VALUE);
        switch (request.preconditions().evaluate(null)) {
            case NOT_MODIFIED -> {
                return new GrowingHead(304, 0, end, total);
            }
            case FAILED -> {
                return new GrowingHead(412, 0, end, total);
            }
            case PROCEED -> {}
        }
        boolean rangesApply =
                !request.head() && total.isPresent() && request.preconditions().rangeApplies(null, Instant.EPOCH);
        RangeSelection selection =
                rangesApply ? RangeSelection.of(request.range(), total.getAsLong()) : new RangeSelection.Whole();
        if (selection instanceof RangeSelection.Unsatisfiable) {
            return new GrowingHead(416, 0, end, total);
        }
        // Several ranges of a file that is not there yet are too much to ask: they get the whole.
        if (selection instanceof RangeSelection.Parts parts && parts.ranges().size() == 1) {
            ByteRange range = parts.ranges().get(0);
            return new GrowingHead(206, range.first(), range.last() + 1, total);
        }
        return new GrowingHead(200, 0, end, total);
    }

    /** Whether content follows a {@code GET}. */
    boolean hasContent() {
        return status == 200 || status == 206;
    }

    /** Sets the status and the headers of an answer with content. */
    void describe(HttpServerResponse response, Wish wish, Encoding encoding) {
        PlayHeaders.describeGrowing(response, wish, encoding.rung(), encoding.kbps());
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, AudioKind.MP3.mediaType())
                .putHeader(HttpHeaders.ACCEPT_RANGES, total.isPresent() ? "bytes" : "none");
        if (total.isPresent()) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(end - first));
        }
        if (status == 206) {
            response.putHeader(
                    HttpHeaders.CONTENT_RANGE, new ByteRange(first, end - 1).contentRange(total.orElseThrow()));
        }
    }

    /** Answers in full without content. */
    void end(HttpServerResponse response, Wish wish, Encoding encoding) {
        switch (status) {
            case 412 ->
                Problems.send(response, Problem.of(412, "The track is not the version that the request is about."));
            case 416 -> {
                response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + total.orElseThrow());
                Problems.send(response, Problem.of(416, "The track has " + total.orElseThrow() + " bytes."));
            }
            case 304 -> response.setStatusCode(304).end();
            default -> {
                describe(response, wish, encoding);
                response.end();
            }
        }
    }
}
