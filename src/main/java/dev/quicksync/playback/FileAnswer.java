package dev.quicksync.playback;

import dev.quicksync.http.FileResponse;
import dev.quicksync.http.OpenFile;
import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.http.Problems;
import dev.quicksync.http.RangeSelection;
import dev.quicksync.http.SocketWatch;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;

/** Answers with a file that is complete. */
final class FileAnswer {

    /** Told that content is about to be sent. */
    interface Sending {

        /**
         * What of it.
         *
         * @param total length of the representation in bytes
         * @return the watch over it
         */
        SocketWatch begins(RangeSelection selection, long total);
    }

    private final Vertx vertx;
    private final Clock clock;

    FileAnswer(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @param sending told what will be sent
     * @return fails while nothing has been written yet when the file can't be opened, or is not as long as it was known to be;
     *     fails after the head when it can't be sent in full
     */
    Future<Void> send(
            HttpServerRequest http, Wish wish, Representation representation, CacheStatus status, Sending sending) {
        PlayRequest request = wish.request();
        HttpServerResponse response = http.response();
        switch (request.preconditions().evaluate(representation.validators())) {
            case NOT_MODIFIED -> {
                PlayHeaders.describe(response, wish, representation, status);
                return response.setStatusCode(304).end();
            }
            case FAILED -> {
                return Future.failedFuture(new ProblemException(
                        Problem.of(412, "The track is not the version that the request is about.")));
            }
            case PROCEED -> {}
        }
        if (request.head()) {
            PlayHeaders.describe(response, wish, representation, status);
            return FileResponse.sendHead(response, representation.mediaType(), representation.size());
        }
        RangeSelection selection = select(request, representation);
        if (selection instanceof RangeSelection.Unsatisfiable) {
            PlayHeaders.describe(response, wish, representation, status);
            response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + representation.size());
            Problems.send(response, Problem.of(416, "The track has " + representation.size() + " bytes."));
            return Future.succeededFuture();
        }
        return OpenFile.open(
                        vertx,
                        http,
                        representation.file(),
                        representation.check(),
                        sending.begins(selection, representation.size()))
                .compose(file -> send(response, file, selection, wish, representation, status)
                        .onComplete(ended -> file.close()));
    }

    private RangeSelection select(PlayRequest request, Representation representation) {
        return request.preconditions().rangeApplies(representation.validators(), clock.instant())
                ? RangeSelection.of(request.range(), representation.size())
                : new RangeSelection.Whole();
    }

    private static Future<Void> send(
            HttpServerResponse response,
            OpenFile file,
            RangeSelection selection,
            Wish wish,
            Representation representation,
            CacheStatus status) {
        if (file.size() != representation.size()) {
            return Future.failedFuture(new ChangedFileException());
        }
        // Not earlier: until now another representation might have been the answer.
        PlayHeaders.describe(response, wish, representation, status);
        return FileResponse.send(response, file, selection, representation.mediaType(), representation.size());
    }
}
