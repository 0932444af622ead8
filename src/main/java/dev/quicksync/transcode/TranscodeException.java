package dev.quicksync.transcode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ffmpeg could not be run, failed, or took too long; the message says which, for the log. */
public final class TranscodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, roughly. */
    public enum Kind {
        /** ffmpeg could not be run. */
        NOT_STARTED,
        /** ffmpeg ended with an error. */
        FFMPEG,
        /** It took too long. */
        TIME_LIMIT,
        /** It was ended by the server. */
        STOPPED,
        /** What it made is not what it should be. */
        RESULT
    }

    private final Kind kind;
    private final transient @Nullable FfmpegReport report;

    /** What ffmpeg made is not what it should be. */
    public TranscodeException(String reason) {
        this(reason, Kind.RESULT);
    }

    public TranscodeException(String reason, Kind kind) {
        this(reason, kind, null);
    }

    /** ffmpeg ended with an error. */
    TranscodeException(String reason, @Nullable FfmpegReport report) {
        this(reason, Kind.FFMPEG, report);
    }

    private TranscodeException(String reason, Kind kind, @Nullable FfmpegReport report) {
        super(reason, null, false, false);
        this.kind = kind;
        this.report = report;
    }

    /** What went wrong, roughly. */
    public Kind kind() {
        return kind;
    }

    /** What ffmpeg had said, if it ran. */
    public Optional<FfmpegReport> report() {
        return Optional.ofNullable(report);
    }
}
