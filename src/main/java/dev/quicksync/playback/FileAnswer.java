package dev.quicksync.playback;

import dev.quicksync.http.ByteRange;
import dev.quicksync.http.FileResponse;
import dev.quicksync.http.FileTransfer;
import dev.quicksync.http.Futures;
import dev.quicksync.http.OpenFile;
import dev.quicksync.http.OpenFiles;
import dev.quicksync.http.Problem;
import dev.quicksync.http.ProblemException;
import dev.quicksync.http.Problems;
import dev.quicksync.http.RangeSelection;
import dev.quicksync.http.RepeatedAnswers;
import dev.quicksync.http.SocketWatch;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Answers with a file that is complete. */
final class FileAnswer {

    /** Is told that content is about to be sent, from this offset and at most so many bytes. */
    interface Sending {
        SocketWatch begins(long first, long bytes);
    }

    private final OpenFiles files;
    private final RepeatedAnswers repeated;
    private final Vertx vertx;
    private final Clock clock;

    FileAnswer(OpenFiles files, RepeatedAnswers repeated, Vertx vertx, Clock clock) {
        this.files = files;
        this.repeated = repeated;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @param sending told what will be sent
     * @param again told when it is sent again to whoever asks the same; null when the next answer may be another
     * @return fails while nothing has been written yet when the file can't be opened, or is not as long as it was known to be;
     *     fails after the head when it can't be sent in full
     */
    Future<Void> send(
            HttpServerRequest http,
            Wish wish,
            Representation representation,
            CacheStatus status,
            Sending sending,
            RepeatedAnswers.@Nullable Again again) {
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
        Future<OpenFile> opened = files.open(
                representation.file(), representation.validators().tag().opaque(), representation.check());
        return Futures.then(opened, file -> send(http, file, selection, wish, representation, status, sending, again));
    }

    private RangeSelection select(PlayRequest request, Representation representation) {
        return request.preconditions().rangeApplies(representation.validators(), clock.instant())
                ? RangeSelection.of(request.range(), representation.size())
                : new RangeSelection.Whole();
    }

    private Future<Void> send(
            HttpServerRequest http,
            OpenFile file,
            RangeSelection selection,
            Wish wish,
            Representation representation,
            CacheStatus status,
            Sending sending,
            RepeatedAnswers.@Nullable Again again) {
        if (file.size() != representation.size()) {
            file.release();
            files.forget(representation.file());
            return Future.failedFuture(new ChangedFileException());
        }
        FileTransfer transfer = FileTransfer.of(
                vertx, http, file, sending.begins(first(selection), selection.bytes(representation.size())));
        Future<Void> sent;
        try {
            // Not earlier: until now another representation might have been the answer.
            PlayHeaders.describe(http.response(), wish, representation, status);
            sent = FileResponse.send(
                    http.response(), transfer, selection, representation.mediaType(), representation.size());
            if (again != null
                    && selection instanceof RangeSelection.Parts parts
                    && parts.ranges().size() == 1) {
                repeated.keep(http, file, again);
            }
            transfer.headIsSent();
        } catch (RuntimeException e) {
            sent = Future.failedFuture(e); // the response was closed a moment ago
        }
        return sent.onComplete(ended -> transfer.close());
    }

    private static long first(RangeSelection selection) {
        return selection instanceof RangeSelection.Parts parts
                ? parts.ranges().stream().mapToLong(ByteRange::first).min().orElse(0)
                : 0;
    }
}
