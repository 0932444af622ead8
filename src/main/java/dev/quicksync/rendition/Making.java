package dev.quicksync.rendition;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A rendition that is being made, shared by everyone who wants it. */
public final class Making {

    private final RenditionKey key;
    private final Runnable wanted;
    private final Runnable abandoned;
    private final Set<Listener> listeners = new HashSet<>();
    private MakingState state = new MakingState.Waiting();
    private @Nullable Path file;
    private double fraction;
    private final CompletableFuture<Void> encoded = new CompletableFuture<>();
    private final CompletableFuture<Rendition> result = new CompletableFuture<>();
    private int wishes;

    /** Someone who waits for this rendition, or follows it. */
    public final class Listener implements AutoCloseable {

        private final Runnable onChange;

        private Listener(Runnable onChange) {
            this.onChange = onChange;
        }

        /** How far it is. */
        public MakingState state() {
            return Making.this.state();
        }

        /**
         * The file that grows, until it is done.
         *
         * @throws IllegalStateException when the state is not, and was not, growing
         */
        public Path file() {
            return Making.this.file();
        }

        /** Leaves. The last one who leaves early may end the work. */
        @Override
        public void close() {
            leave(this);
        }
    }

    /**
     * @param wanted called when a listener has come
     * @param abandoned called when the last one has left while it is not finished
     */
    Making(RenditionKey key, Runnable wanted, Runnable abandoned) {
        this.key = key;
        this.wanted = wanted;
        this.abandoned = abandoned;
    }

    /** One that is over, for who comes a moment too late. */
    static Making done(RenditionKey key, Rendition rendition) {
        Making making = new Making(key, () -> {}, () -> {});
        making.done(rendition);
        return making;
    }

    RenditionKey key() {
        return key;
    }

    /**
     * Joins.
     *
     * @param onChange called on any thread whenever {@link Listener#state} may have changed; must not block
     */
    public Listener join(Runnable onChange) {
        Listener listener = new Listener(onChange);
        synchronized (this) {
            listeners.add(listener);
        }
        wanted.run();
        return listener;
    }

    /** Finishes it even when no listener stays, unless the wish is taken back. */
    synchronized void wish() {
        wishes++;
    }

    /**
     * Takes one wish back, and gives it up when nobody waits for it any more.
     *
     * @return whether it was given up
     */
    boolean takeWishBack(String reason) {
        synchronized (this) {
            wishes--;
            if (!listeners.isEmpty() || wishes > 0 || isEnded()) {
                return false;
            }
            state = new MakingState.Failed(MakingState.Cause.BROKEN);
        }
        result.completeExceptionally(new CancellationException(reason));
        return true;
    }

    /** ffmpeg has done its part. */
    void encodingIsDone() {
        encoded.complete(null);
    }

    /** Completes when ffmpeg has done its part, and the rest is a matter of the disk; not where it fails, or had nothing to do. */
    CompletionStage<Void> encoded() {
        return encoded;
    }

    /** Completes with the rendition, or with the reason why there is none. */
    CompletionStage<Rendition> result() {
        return result; // itself: one that follows it would wrap the reason
    }

    /**
     * Gives it up when nobody waits for it and less than half is done.
     *
     * @return whether it was given up
     */
    synchronized boolean giveUpIfAbandoned() {
        if (!listeners.isEmpty() || wishes > 0 || fraction >= 0.5 || isEnded()) {
            return false;
        }
        state = new MakingState.Failed(MakingState.Cause.BROKEN);
        return true;
    }

    /**
     * Takes back what has been written so far.
     *
     * @return false when a listener may have read some of it
     */
    synchronized boolean startOver() {
        if (state instanceof MakingState.Growing && !listeners.isEmpty()) {
            return false;
        }
        state = new MakingState.Waiting();
        return true;
    }

    void waiting() {
        change(new MakingState.Waiting(), null, 0);
    }

    void growing(MakingState.Growing growing, Path growingFile, double fractionDone) {
        change(growing, growingFile, fractionDone);
    }

    void done(Rendition rendition) {
        change(new MakingState.Done(rendition), null, 1);
        result.complete(rendition);
    }

    /**
     * @param reason for who has wished for it
     */
    void failed(MakingState.Cause cause, Throwable reason) {
        change(new MakingState.Failed(cause), null, fraction());
        result.completeExceptionally(reason);
    }

    private void change(MakingState next, @Nullable Path nextFile, double fractionDone) {
        Set<Listener> told;
        synchronized (this) {
            if (isEnded()) {
                return;
            }
            state = next;
            file = nextFile == null ? file : nextFile;
            fraction = fractionDone;
            told = Set.copyOf(listeners);
        }
        told.forEach(listener -> listener.onChange.run());
    }

    /** Whether anybody follows it now. */
    synchronized boolean isHeard() {
        return !listeners.isEmpty();
    }

    private boolean isEnded() {
        return state instanceof MakingState.Done || state instanceof MakingState.Failed;
    }

    private synchronized double fraction() {
        return fraction;
    }

    private synchronized MakingState state() {
        return state;
    }

    private synchronized Path file() {
        if (file == null) {
            throw new IllegalStateException("nothing has been written yet");
        }
        return file;
    }

    private void leave(Listener listener) {
        boolean last;
        synchronized (this) {
            last = listeners.remove(listener) && listeners.isEmpty() && !isEnded();
        }
        if (last) {
            abandoned.run();
        }
    }
}
