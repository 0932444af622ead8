package dev.quicksync.rendition;

import dev.quicksync.transcode.FfmpegReport;
import java.util.OptionalDouble;

/** The length of a rendition, known as soon as ffmpeg has begun: what makes a seek possible while it is being made. */
final class RenditionLength {

    /** How far a rendition's duration may be from its source's, in seconds. */
    static final double TOLERANCE_SECONDS = 0.1;

    /**
     * The Xing header, and one for a source that is a little longer than it says. No more, because players take a file much longer
     * than its header says for several in one, and guess its duration.
     */
    private static final int EXTRA_FRAMES = 2;

    /** A shorter source is encoded before anyone could seek in it, and would be filled up by too much of its length. */
    private static final double SHORTEST_SECONDS = 3;

    private RenditionLength() {}

    /** Whether a length is promised for a source of this duration in seconds. */
    static boolean isPromised(OptionalDouble sourceSeconds) {
        return sourceSeconds.orElse(0) >= SHORTEST_SECONDS;
    }

    /**
     * The length in bytes that a rendition will have with its {@link LabelTag}, unless its source is longer than it says.
     *
     * @param audioStart length of the ID3v2 tag in bytes
     * @param sourceSeconds duration of the source in seconds
     */
    static long of(long audioStart, double sourceSeconds, RenditionLabel label) {
        long frames = Mp3Layout.frames(Mp3Layout.samples(sourceSeconds + FfmpegReport.SOURCE_SECONDS_UNCERTAINTY));
        double audio =
                (frames + EXTRA_FRAMES) * Mp3Layout.frameBytes(label.encoding().kbps());
        return audioStart + (long) Math.ceil(audio) + LabelTag.shortest(label);
    }
}
