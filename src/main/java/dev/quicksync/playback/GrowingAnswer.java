package dev.quicksync.playback;

import dev.quicksync.http.FileTransfer;
import dev.quicksync.http.OpenFile;
import dev.quicksync.http.OpenFiles;
import dev.quicksync.http.SocketWatch;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Making;
import dev.quicksync.rendition.MakingState;
import dev.quicksync.rendition.Rendition;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers one request with a rendition while it is being made. Everything happens on the request's context.
 *
 * <p>The length is known before the end is, so ranges are answered as those of a finished file; one that begins further on waits
 * until ffmpeg gets there.
 */
final class GrowingAnswer {

    /** What to do when it turns out before the first byte that there is a better answer. */
    interface Otherwise {

        /** The rendition is finished. */
        void finished(Rendition rendition);

        /** There will be no rendition. */
        void failed(MakingState.Cause cause);
    }

    private final Vertx vertx;
    private final OpenFiles files;
    private final HttpServerRequest http;
    private final HttpServerResponse response;
    private final Wish wish;
    private final PlayRequest request;
    private final Encoding encoding;
    private final LongFunction<SocketWatch> watch;
    private final Otherwise otherwise;

    private Making.@Nullable Listener listener;
    private @Nullable FileTransfer file;
    private long position;
    /** The length that the listener was told. */
    private OptionalLong promised = OptionalLong.empty();

    /** Where to stop, exclusive; the end of the file as soon as that is known. */
    private long end = Long.MAX_VALUE;

    private boolean begun;
    private boolean sending;
    private boolean ended;

    /**
     * @param watch makes the watch over what is sent from an offset on
     */
    GrowingAnswer(
            Vertx vertx,
            OpenFiles files,
            HttpServerRequest http,
            Wish wish,
            Encoding encoding,
            LongFunction<SocketWatch> watch,
            Otherwise otherwise) {
        this.vertx = vertx;
        this.files = files;
        this.http = http;
        this.response = http.response();
        this.wish = wish;
        this.request = wish.request();
        this.encoding = encoding;
        this.watch = watch;
        this.otherwise = otherwise;
    }

    /**
     * Starts.
     *
     * @param joined the listener's place; left when the answer is over
     */
    void follow(Making.Listener joined) {
        listener = joined;
        response.closeHandler(gone -> leave());
        response.exceptionHandler(failure -> leave());
        if (response.closed()) {
            leave(); // before anyone was told
        }
        step();
    }

    /** Does what can be done now; called again whenever the rendition has grown. */
    void step() {
        Making.Listener joined = listener;
        if (ended || sending || joined == null) {
            return;
        }
        MakingState state = joined.state();
        if (state instanceof MakingState.Growing growing) {
            continueWith(joined, growing.total(), growing.available());
        } else if (state instanceof MakingState.Done done) {
            if (begun
                    && promised.isPresent()
                    && promised.getAsLong() != done.rendition().size()) {
                fail(); // the source was longer than it said, and so is the rendition
            } else if (begun) {
                end = Math.min(end, done.rendition().size());
                send(end);
            } else {
                leave();
                otherwise.finished(done.rendition());
            }
        } else if (state instanceof MakingState.Failed failed) {
            boolean unsaid = !begun;
            leave();
            if (unsaid) {
                otherwise.failed(failed.cause());
            } else {
                response.reset(); // never ended as if it were complete
            }
        }
    }

    private void continueWith(Making.Listener joined, OptionalLong total, long available) {
        if (begun) {
            send(Math.min(available, end));
        } else {
            begin(joined, total);
        }
    }

    private void begin(Making.Listener joined, OptionalLong total) {
        GrowingHead head = GrowingHead.decide(request, total);
        if (request.head() || !head.hasContent()) {
            answer(() -> head.end(response, wish, encoding));
        } else {
            open(joined, head);
        }
    }

    private void open(Making.Listener joined, GrowingHead head) {
        sending = true;
        files.openOnce(joined.file()).onComplete(opened -> {
            sending = false;
            boolean growing = joined.state() instanceof MakingState.Growing;
            if (opened.succeeded() && growing && !ended) {
                start(opened.result(), head);
                return;
            }
            if (opened.succeeded()) {
                opened.result().release();
            }
            if (opened.failed() && growing) {
                fail();
            } else {
                step(); // it has just been finished, or has failed, and the state says which
            }
        });
    }

    private void start(OpenFile opened, GrowingHead head) {
        begun = true;
        file = FileTransfer.of(vertx, http, opened, watch.apply(head.first()));
        promised = head.total();
        position = head.first();
        end = head.end();
        head.describe(response, wish, encoding);
        response.setChunked(head.total().isEmpty());
        step();
    }

    private void send(long until) {
        FileTransfer growing = file;
        if (growing == null || sending) {
            return;
        }
        if (position >= end) {
            answer(response::end);
            return;
        }
        if (position >= until) {
            return;
        }
        sending = true;
        growing.send(position, until - position).onComplete(sent -> {
            sending = false;
            if (ended) {
                growing.close();
            } else if (sent.succeeded()) {
                position = until;
                step();
            } else {
                fail();
            }
        });
    }

    private void fail() {
        leave();
        response.reset();
    }

    private void answer(Runnable last) {
        leave();
        last.run();
    }

    private void leave() {
        if (ended) {
            return;
        }
        ended = true;
        if (listener != null) {
            listener.close();
        }
        if (file != null && !sending) {
            file.close();
        }
    }
}
