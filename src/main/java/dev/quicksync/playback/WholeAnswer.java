package dev.quicksync.playback;

import dev.quicksync.rendition.Making;
import dev.quicksync.rendition.MakingState;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Waits until a rendition is whole. Everything happens on the request's context. */
final class WholeAnswer {

    private final HttpServerResponse response;
    private final GrowingAnswer.Otherwise then;

    private Making.@Nullable Listener listener;
    private boolean ended;

    /**
     * @param then what to do when it is over
     */
    WholeAnswer(HttpServerResponse response, GrowingAnswer.Otherwise then) {
        this.response = response;
        this.then = then;
    }

    /**
     * Starts.
     *
     * @param joined the listener's place; left when the wait is over
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

    /** Looks whether it is over; called again whenever something has changed. */
    void step() {
        Making.Listener joined = listener;
        if (ended || joined == null) {
            return;
        }
        MakingState state = joined.state();
        if (state instanceof MakingState.Done done) {
            leave();
            then.finished(done.rendition());
        } else if (state instanceof MakingState.Failed failed) {
            leave();
            then.failed(failed.cause());
        }
    }

    private void leave() {
        if (!ended) {
            ended = true;
            if (listener != null) {
                listener.close();
            }
        }
    }
}
