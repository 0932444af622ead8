package dev.quicksync.rendition;

import java.util.concurrent.CompletionStage;

/** A rendition that is being made for nobody in particular yet. */
public interface Preparation {

    /**
     * Completes when the rendition is in the cache, or was there already. Fails with the reason when there will be none, with a
     * {@link java.util.concurrent.CancellationException} when it was given up. Completes on any thread.
     */
    CompletionStage<Rendition> result();

    /** Gives it up, unless a listener waits for it too. */
    void cancel(String reason);
}
