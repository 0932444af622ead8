package dev.quicksync.http;

import io.vertx.core.Future;
import java.util.function.Function;

/** What Vert.x' futures keep too long. */
public final class Futures {

    private Futures() {}

    /**
     * Goes on with a future's value, at once where it is there. {@code compose} does the same, but holds on to its function and all that this
     * knows for as long as the result takes; and a result that is a track takes minutes.
     */
    public static <T, U> Future<U> then(Future<T> future, Function<T, Future<U>> next) {
        return future.succeeded() ? next.apply(future.result()) : future.compose(next);
    }
}
