package dev.quicksync.transcode;

import java.util.Optional;

/** One run of ffmpeg. */
public interface FfmpegRun {

    /**
     * Runs it to its end; blocks.
     *
     * @throws TranscodeException when it could not start, failed, or was stopped
     */
    FfmpegReport run();

    /** Ends it, from any thread and at any time; {@link #run()} then throws with this reason. */
    void stop(String reason);

    /** Its process while it runs. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    /** Makes runs; a test hands in its own. */
    interface Factory {

        /** Prepares a run; {@code progress} is called on the thread of {@link #run()}. */
        FfmpegRun create(FfmpegCommand command, Priority priority, Progress progress);
    }

    /** Told whenever ffmpeg has said how far it is, several times a second. */
    interface Progress {
        void progressed(FfmpegReport soFar);
    }
}
