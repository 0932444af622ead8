package dev.quicksync.transcode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ffmpeg could not be run, failed, or took too long; the message says which, for the log. */
public final class TranscodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable FfmpegReport report;

    public TranscodeException(String reason) {
        this(reason, null);
    }

    TranscodeException(String reason, @Nullable FfmpegReport report) {
        super(reason, null, false, false);
        this.report = report;
    }

    /** What ffmpeg had said, if it ran. */
    public Optional<FfmpegReport> report() {
        return Optional.ofNullable(report);
    }
}
