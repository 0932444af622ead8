package dev.quicksync.transcode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what ffmpeg writes to its standard error: its log, and the progress that was asked for. Not thread-safe. */
final class FfmpegOutput {

    private static final int KEPT_LINES = 20;
    private static final Pattern DURATION =
            Pattern.compile("^  Duration: (?:N/A|(\\d{1,6}):(\\d\\d):(\\d\\d(?:\\.\\d+)?)),.*");
    private static final Pattern GUESS = Pattern.compile("^\\[.*] Estimating duration from bitrate.*");
    private static final Pattern AUDIO = Pattern.compile("^ +Stream #0:\\d+.*: Audio: .*, (\\d{1,6}) kb/s.*");
    private static final Pattern PICTURE = Pattern.compile("^ +Stream #0:\\d+.*: Video: .*");
    private static final Pattern PROGRESS = Pattern.compile("^[a-z0-9_]+=.*");

    /** What a line meant. */
    enum Line {
        LOG,
        DURATION,
        PROGRESS
    }

    private final Deque<String> lastLines = new ArrayDeque<>();
    private OptionalDouble sourceSeconds = OptionalDouble.empty();
    private OptionalInt sourceKbps = OptionalInt.empty();
    private final FfmpegDescription description = new FfmpegDescription();
    private boolean durationSeen;
    private boolean durationIsAGuess;
    private boolean hasPicture;
    private boolean sourceIsDescribed;
    private double encodedSeconds;

    /** Takes one line; {@link Line#PROGRESS} means that a whole set of figures has arrived. */
    Line accept(String line) {
        if (PROGRESS.matcher(line).matches()) {
            return progress(line);
        }
        if (lastLines.size() == KEPT_LINES) {
            lastLines.removeFirst();
        }
        lastLines.addLast(line);
        return log(line);
    }

    private Line progress(String line) {
        if (line.startsWith("progress=")) {
            return Line.PROGRESS;
        }
        if (line.startsWith("out_time_us=") && line.matches("out_time_us=\\d{1,18}")) {
            encodedSeconds = Long.parseLong(line.substring("out_time_us=".length())) / 1e6;
        }
        return Line.LOG;
    }

    private Line log(String line) {
        sourceIsDescribed |= line.startsWith("Output #"); // what follows looks the same, but is about the target
        if (sourceIsDescribed) {
            return Line.LOG;
        }
        // ffmpeg says this just before the duration, of formats without one such as raw AAC.
        durationIsAGuess |= GUESS.matcher(line).matches();
        Matcher duration = DURATION.matcher(line);
        if (!durationSeen && duration.matches()) {
            durationSeen = true;
            if (duration.group(1) != null && !durationIsAGuess) {
                sourceSeconds = OptionalDouble.of(Integer.parseInt(duration.group(1)) * 3600.0
                        + Integer.parseInt(duration.group(2)) * 60.0
                        + Double.parseDouble(duration.group(3)));
            }
            return Line.DURATION;
        }
        Matcher audio = AUDIO.matcher(line);
        if (sourceKbps.isEmpty() && audio.matches()) {
            sourceKbps = OptionalInt.of(Integer.parseInt(audio.group(1)));
        }
        description.accept(line);
        hasPicture |= PICTURE.matcher(line).matches();
        return Line.LOG;
    }

    FfmpegReport report() {
        return new FfmpegReport(
                sourceSeconds, sourceKbps, hasPicture, encodedSeconds, List.copyOf(lastLines), description.source());
    }
}
