package dev.quicksync.rendition;

import dev.quicksync.transcode.FfmpegReport;

/** The length of a rendition, known as soon as ffmpeg has begun: what makes a seek possible while it is being made. */
final class RenditionLength {

    /** How far a rendition's duration may be from its source's, in seconds. */
    static final double TOLERANCE_SECONDS = 0.1;

    /** Room for the Xing header, the encoder's delay, and the last frame's padding, in frames; ffmpeg needs at most 4. */
    private static final int EXTRA_FRAMES = 6;

    private RenditionLength() {}

    /**
     * The length in bytes that any rendition within the tolerance fits into, with its {@link LabelTag}.
     *
     * @param audioStart length of the ID3v2 tag in bytes
     * @param sourceSeconds duration of the source in seconds
     */
    static long of(long audioStart, double sourceSeconds, RenditionLabel label) {
        int kbps = label.encoding().kbps();
        double audio = (sourceSeconds + FfmpegReport.SOURCE_SECONDS_UNCERTAINTY + TOLERANCE_SECONDS) * kbps * 1000 / 8
                + EXTRA_FRAMES * Mp3Layout.frameBytes(kbps);
        return audioStart + (long) Math.ceil(audio) + LabelTag.shortest(label);
    }
}
