package dev.quicksync.rendition;

import dev.quicksync.transcode.QueueFullException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A rendition that is being made for nobody in particular yet. */
public interface Preparation {

    /**
     * Completes when ffmpeg has done its part and the next may have its place, before the rendition is in the cache; not where it fails, or
     * had nothing to do. Completes on any thread.
     */
    CompletionStage<Void> encoded();

    /**
     * Completes when the rendition is in the cache, or was there already. Fails with the reason when there will be none, with a
     * {@link java.util.concurrent.CancellationException} when it was given up. Completes on any thread.
     */
    CompletionStage<Rendition> result();

    /** Gives it up, unless a listener waits for it too. */
    void cancel(String reason);

    /** Whether a result failed for a reason that says nothing about the rendition: too much else waited for ffmpeg. */
    static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof QueueFullException;
    }

    /** One that is made of its parts. */
    static Preparation of(CompletionStage<Void> encoded, CompletionStage<Rendition> result, Consumer<String> cancel) {
        return new Preparation() {
            @Override
            public CompletionStage<Void> encoded() {
                return encoded;
            }

            @Override
            public CompletionStage<Rendition> result() {
                return result;
            }

            @Override
            public void cancel(String reason) {
                cancel.accept(reason);
            }
        };
    }
}
