package dev.quicksync.rendition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How ffmpeg lays an MP3 out: an ID3v2 tag, a frame with the Xing (here "Info") header, the audio frames.
 *
 * @param audioStart where the first frame begins: the length of the ID3v2 tag in bytes
 */
record Mp3Layout(long audioStart) {

    static final int SAMPLES_PER_FRAME = 1152;
    static final int SAMPLE_RATE = 44_100;

    /** What LAME puts before the music, in samples. */
    private static final int ENCODER_DELAY = 576;

    /** What every decoder adds to that, in samples. */
    private static final int DECODER_DELAY = 529;

    private static final int ID3_HEAD_BYTES = 10;

    /** MPEG-1 Layer III, stereo: four bytes of frame header and 32 of side information stand before the Xing header. */
    private static final int XING_OFFSET = 36;

    private static final int XING_FRAMES_OFFSET = 8;
    private static final int XING_LENGTH_OFFSET = 12;

    /** The LAME extension follows the frame and byte counts, 100 bytes of contents and the quality. */
    private static final int LAME_OFFSET = 120;

    private static final int LAME_DELAY_OFFSET = 21;
    private static final int XING_BYTES = LAME_OFFSET + LAME_DELAY_OFFSET + 3;

    /** Reads the start of a file that may still be growing; empty when too little of it is there. */
    static Optional<Mp3Layout> read(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(ID3_HEAD_BYTES);
        if (channel.read(head, 0) < ID3_HEAD_BYTES) {
            return Optional.empty();
        }
        if (head.get(0) != 'I' || head.get(1) != 'D' || head.get(2) != '3') {
            return Optional.of(new Mp3Layout(0));
        }
        long size = 0;
        for (int i = 6; i < ID3_HEAD_BYTES; i++) { // four times seven bits (ID3v2.3.0 section 3.1)
            size = size << 7 | (head.get(i) & 0x7F);
        }
        // ffmpeg fills the size in when the tag is complete; there is always one, as it names itself there.
        return size == 0 ? Optional.empty() : Optional.of(new Mp3Layout(ID3_HEAD_BYTES + size));
    }

    /**
     * Writes what is known into the empty Xing header of a file that is still growing, so that its first listeners know the
     * duration and skip the encoder's delay too. ffmpeg overwrites it with the exact figures in the end; once it has, as with a
     * track so short that its first figures are its last, they stay.
     *
     * @param sourceSeconds duration of the source in seconds, cut off after {@code uncertainty} seconds
     * @return false when the header is not there yet
     */
    boolean announce(FileChannel channel, double sourceSeconds, double uncertainty, int kbps) throws IOException {
        ByteBuffer xing = ByteBuffer.allocate(XING_BYTES);
        if (channel.read(xing, audioStart + XING_OFFSET) < XING_BYTES
                || !(isNamed(xing, "Xing") || isNamed(xing, "Info"))) {
            return false;
        }
        if (xing.getInt(XING_FRAMES_OFFSET) != 0) {
            return true;
        }
        long samples = samples(sourceSeconds + uncertainty);
        long frames = frames(samples);
        put(xing, frames, Math.round((frames + 1) * frameBytes(kbps)), samples);
        channel.write(xing.flip(), audioStart + XING_OFFSET);
        return true;
    }

    /**
     * Puts a finished file's own figures where {@link #announce} has overwritten them: it looks and writes, and ffmpeg may have written its last
     * figures in between. What is not exactly what was announced, or does not go with the number of bytes, stays as it is.
     *
     * @param end where the audio ends in the file
     */
    void restore(FileChannel channel, long end, double sourceSeconds, double uncertainty, int kbps) throws IOException {
        ByteBuffer xing = ByteBuffer.allocate(XING_BYTES);
        long samples = samples(sourceSeconds + uncertainty);
        long announced = frames(samples);
        if (channel.read(xing, audioStart + XING_OFFSET) < XING_BYTES
                || !isNamed(xing, "Info")
                || xing.getInt(XING_FRAMES_OFFSET) != (int) announced
                || xing.getInt(XING_LENGTH_OFFSET) != (int) Math.round((announced + 1) * frameBytes(kbps))) {
            return;
        }
        long frames = Math.round((end - audioStart) / frameBytes(kbps)) - 1;
        if (Math.abs(frames - announced) <= 1) {
            put(xing, frames, end - audioStart, Math.min(samples, frames * SAMPLES_PER_FRAME - ENCODER_DELAY));
            channel.write(xing.flip(), audioStart + XING_OFFSET);
        }
    }

    private static void put(ByteBuffer xing, long frames, long length, long samples) {
        long padding = frames * SAMPLES_PER_FRAME - ENCODER_DELAY - samples;
        xing.put(0, "Info".getBytes(StandardCharsets.US_ASCII));
        xing.putInt(XING_FRAMES_OFFSET, (int) frames);
        xing.putInt(XING_LENGTH_OFFSET, (int) length);
        int at = LAME_OFFSET + LAME_DELAY_OFFSET;
        int delayAndPadding = ENCODER_DELAY << 12 | (int) padding;
        xing.put(at, (byte) (delayAndPadding >> 16)).put(at + 1, (byte) (delayAndPadding >> 8));
        xing.put(at + 2, (byte) delayAndPadding);
    }

    /** How many samples this many seconds have after encoding. */
    static long samples(double seconds) {
        return (long) Math.ceil(seconds * SAMPLE_RATE);
    }

    /** How many frames LAME makes of this many samples, the Xing header not counted. */
    static long frames(long samples) {
        return (samples + ENCODER_DELAY + DECODER_DELAY + SAMPLES_PER_FRAME - 1) / SAMPLES_PER_FRAME;
    }

    /** Average length of a frame in bytes: 144 slots a kbps, padded now and then. */
    static double frameBytes(int kbps) {
        return SAMPLES_PER_FRAME / 8.0 * kbps * 1000 / SAMPLE_RATE;
    }

    /**
     * The duration in seconds that the Xing header tells players, without the encoder's delay and padding.
     *
     * @param end where the audio ends in the file
     * @return empty when there is no such header, or when it does not agree with the number of bytes
     */
    OptionalDouble seconds(FileChannel channel, long end, int kbps) throws IOException {
        ByteBuffer xing = ByteBuffer.allocate(XING_BYTES);
        if (channel.read(xing, audioStart + XING_OFFSET) < XING_BYTES) {
            return OptionalDouble.empty();
        }
        long frames = xing.getInt(XING_FRAMES_OFFSET) & 0xFFFF_FFFFL;
        double expectedBytes = (frames + 1) * frameBytes(kbps); // the header is a frame of its own
        boolean agrees = Math.abs(end - audioStart - expectedBytes) <= frameBytes(kbps)
                && (int) (end - audioStart) == xing.getInt(XING_LENGTH_OFFSET);
        if (!isNamed(xing, "Info") || !agrees) {
            return OptionalDouble.empty();
        }
        int at = LAME_OFFSET + LAME_DELAY_OFFSET; // delay and padding, twelve bits each
        int delayAndPadding = (xing.get(at) & 0xFF) << 16 | (xing.get(at + 1) & 0xFF) << 8 | (xing.get(at + 2) & 0xFF);
        int skipped = (delayAndPadding >> 12) + (delayAndPadding & 0xFFF);
        return OptionalDouble.of((double) (frames * SAMPLES_PER_FRAME - skipped) / SAMPLE_RATE);
    }

    /** "Xing" stands in front of variable bitrates and of headers that are not filled in yet, "Info" in front of constant ones. */
    private static boolean isNamed(ByteBuffer xing, String name) {
        byte[] bytes = new byte[name.length()];
        xing.get(0, bytes);
        return new String(bytes, StandardCharsets.US_ASCII).equals(name);
    }
}
