package dev.quicksync.transcode;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What ffmpeg said, so far or in the end.
 *
 * @param sourceSeconds duration of the source in seconds, to 0.01 s; none when its container does not say
 * @param sourceKbps bitrate of the source's audio in kbps; none when it was not said
 * @param sourceHasPicture whether the source holds a picture
 * @param encodedSeconds how much has been encoded, in seconds
 * @param lastLines its last lines, at most 20
 * @param source what else it said of the source
 */
public record FfmpegReport(
        OptionalDouble sourceSeconds,
        OptionalInt sourceKbps,
        boolean sourceHasPicture,
        double encodedSeconds,
        List<String> lastLines,
        FfmpegSource source) {

    /** ffmpeg cuts the source's duration off after a hundredth of a second. */
    public static final double SOURCE_SECONDS_UNCERTAINTY = 0.01;

    public FfmpegReport {
        lastLines = List.copyOf(lastLines);
    }

    /** One of a source of which nothing else was said. */
    public FfmpegReport(
            OptionalDouble sourceSeconds,
            OptionalInt sourceKbps,
            boolean sourceHasPicture,
            double encodedSeconds,
            List<String> lastLines) {
        this(sourceSeconds, sourceKbps, sourceHasPicture, encodedSeconds, lastLines, FfmpegSource.UNKNOWN);
    }

    /** How much of the source has been encoded, from 0 to 1; 0 while its duration is unknown. */
    public double fraction() {
        return sourceSeconds.isPresent() && sourceSeconds.getAsDouble() > 0
                ? Math.min(1, encodedSeconds / sourceSeconds.getAsDouble())
                : 0;
    }
}
