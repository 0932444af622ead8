package dev.quicksync.transcode;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One job of the pool, from the queue to its end. Its state is guarded by the pool. */
public final class Transcode {

    /** Told what becomes of a job, under the pool's lock: it must not block, nor call the pool. */
    public interface Listener {

        /** ffmpeg is about to start; what is answered is told how far this very process is, on a thread that may block. */
        FfmpegRun.Progress started();

        /** The process is stopped for a job that is more urgent; another one will start from the beginning. */
        void setBack();
    }

    final FfmpegCommand command;
    final Listener listener;
    final CompletableFuture<FfmpegReport> result = new CompletableFuture<>();

    /** When its wait for a worker began, by {@link System#nanoTime}. */
    long queuedAt = System.nanoTime();

    Priority priority;

    @Nullable
    FfmpegRun run;

    boolean givingWay;

    @Nullable
    String cancelReason;

    Transcode(FfmpegCommand command, Priority priority, Listener listener) {
        this.command = command;
        this.priority = priority;
        this.listener = listener;
    }

    /**
     * Completes when ffmpeg has ended well; fails with {@link TranscodeException}, or with
     * {@link java.util.concurrent.CancellationException} when the job was given up.
     */
    public CompletionStage<FfmpegReport> result() {
        return result.minimalCompletionStage();
    }
}
