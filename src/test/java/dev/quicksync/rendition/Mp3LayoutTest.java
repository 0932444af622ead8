package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3LayoutTest {

    /** Frame header, side information. */
    private static final int XING = 36;

    private static final int XING_BYTES = 144;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void seconds_ofAFinishedFile_areExact(Sound sound) throws IOException {
        byte[] bytes = sound.encoded();

        assertThat(seconds(bytes, sound.kbps()).orElseThrow()).isCloseTo(sound.seconds(), within(0.001));
        assertThat(layout(bytes).audioStart()).isGreaterThan(10).isLessThan(bytes.length);
    }

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void seconds_ofATruncatedFile_areNone(Sound sound) throws IOException {
        byte[] bytes = sound.encoded();
        int frame = (int) Mp3Layout.frameBytes(sound.kbps());

        for (int missing : new int[] {1, 2, 10, frame / 2, frame, 2 * frame}) {
            assertThat(seconds(Arrays.copyOf(bytes, bytes.length - missing), sound.kbps()))
                    .as("%d bytes missing", missing)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void seconds_ofAFileWithBytesAppended_areNone(Sound sound) throws IOException {
        byte[] bytes = sound.encoded();
        int frame = (int) Mp3Layout.frameBytes(sound.kbps());

        for (int more : new int[] {1, 2, 10, 128, frame, 3 * frame}) {
            assertThat(seconds(Arrays.copyOf(bytes, bytes.length + more), sound.kbps()))
                    .as("%d bytes more", more)
                    .isEmpty();
        }
    }

    @Test
    void seconds_whenTheBitrateIsAnother_areNone() throws IOException {
        byte[] bytes = new Sound(12.34, 44_100, 2, 320, true).encoded();

        assertThat(seconds(bytes, 256)).isEmpty();
    }

    @Test
    void seconds_withoutAXingHeader_areNone() throws IOException {
        byte[] bytes = new Sound(1, 48_000, 2, 256, false).encoded();
        int xing = (int) layout(bytes).audioStart() + XING;
        Arrays.fill(bytes, xing, xing + 4, (byte) 0);

        assertThat(seconds(bytes, 256)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 100, 179})
    void seconds_ofAFileThatEndsInItsHeader_areNone(int length) throws IOException {
        byte[] start = new byte[length];
        start[0] = (byte) 0xFF;

        assertThat(seconds(start, 256)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void read_ofLessThanATagsHead_isEmpty(int length) throws IOException {
        Path file = Files.write(directory.resolve("short.mp3"), Arrays.copyOf("ID3456789".getBytes(), length));
        try (FileChannel channel = FileChannel.open(file)) {
            assertThat(Mp3Layout.read(channel)).isEmpty();
        }
    }

    @Test
    void read_ofAFileWithoutATag_startsWithTheAudio() throws IOException {
        assertThat(layout(new byte[100]).audioStart()).isZero();
    }

    @Test
    void read_ofALongTag_countsSevenBitsOfEachByte() throws IOException {
        byte[] bytes = new byte[100];
        System.arraycopy(new byte[] {'I', 'D', '3', 3, 0, 0, 0x01, 0x02, 0x03, 0x7F}, 0, bytes, 0, 10);

        assertThat(layout(bytes).audioStart()).isEqualTo(10 + (1 << 21) + (2 << 14) + (3 << 7) + 0x7F);
    }

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void announce_intoAnEmptyHeader_writesTheRealNumberOfFramesAndTheExactDuration(Sound sound) throws IOException {
        byte[] finished = sound.encoded();
        int xing = (int) layout(finished).audioStart() + XING;

        byte[] announced = announce(withoutXing(finished), sound.seconds(), 0, sound.kbps());

        ByteBuffer real = ByteBuffer.wrap(finished);
        ByteBuffer written = ByteBuffer.wrap(announced);
        assertThat(written.getInt(xing + 8)).as("frames").isEqualTo(real.getInt(xing + 8));
        assertThat(written.getInt(xing + 12)).as("bytes").isCloseTo(real.getInt(xing + 12), within(3));
        assertThat(Arrays.copyOfRange(announced, xing, xing + 4)).as("name").isEqualTo("Info".getBytes());
        assertThat(skipped(announced, xing)).as("delay and padding").isCloseTo(skipped(finished, xing), within(50L));
        assertThat(Arrays.copyOf(announced, xing)).isEqualTo(Arrays.copyOf(finished, xing));
        assertThat(Arrays.copyOfRange(announced, xing + XING_BYTES, announced.length))
                .isEqualTo(Arrays.copyOfRange(finished, xing + XING_BYTES, finished.length));
    }

    /** As when ffmpeg writes its last figures while they are being announced. */
    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void restore_ofWhatWasAnnouncedTooLate_isExactToTheUncertainty(Sound sound) throws IOException {
        byte[] announced = announce(withoutXing(sound.encoded()), sound.seconds(), 0.01, sound.kbps());

        byte[] restored = restore(announced, sound);

        assertThat(seconds(restored, sound.kbps()).orElseThrow()).isCloseTo(sound.seconds(), within(0.011));
    }

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void restore_ofAnythingElse_changesNothing(Sound sound) throws IOException {
        byte[] finished = sound.encoded();
        byte[] none = withoutXing(sound.encoded());
        int frame = (int) Mp3Layout.frameBytes(sound.kbps());
        byte[] announced = announce(withoutXing(sound.encoded()), sound.seconds(), 0.01, sound.kbps());
        byte[] cut = Arrays.copyOf(announced, announced.length - 3 * frame);

        assertThat(seconds(restore(finished, sound), sound.kbps()).orElseThrow())
                .isCloseTo(sound.seconds(), within(0.011));
        assertThat(restore(none, sound)).isEqualTo(none);
        assertThat(seconds(restore(cut, sound), sound.kbps())).isEmpty();
    }

    private byte[] restore(byte[] bytes, Sound sound) throws IOException {
        Path file = Files.write(directory.resolve("restored.mp3"), bytes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            layout(bytes).restore(channel, bytes.length, sound.seconds(), 0.01, sound.kbps());
        }
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @MethodSource("dev.quicksync.rendition.Sound#all")
    void announce_ofADurationThatWasCutOff_neverPromisesTooLittle(Sound sound) throws IOException {
        byte[] finished = sound.encoded();
        int frames = (int) layout(finished).audioStart() + XING + 8;

        byte[] announced = announce(withoutXing(finished), sound.seconds(), 0.01, sound.kbps());

        int real = ByteBuffer.wrap(finished).getInt(frames);
        assertThat(ByteBuffer.wrap(announced).getInt(frames)).isBetween(real, real + 1);
    }

    @Test
    void announce_whenFfmpegHasFilledTheHeaderAlready_leavesTheExactFigures() throws IOException {
        byte[] finished = new Sound(1, 48_000, 2, 256, false).encoded();

        assertThat(announce(finished, 1, 0.01, 256)).isEqualTo(finished);
    }

    @Test
    void announce_beforeTheHeaderIsThere_writesNothing() throws IOException {
        byte[] finished = new Sound(1, 48_000, 2, 256, true).encoded();
        int xing = (int) layout(finished).audioStart() + XING;
        Path file = Files.write(directory.resolve("growing.mp3"), Arrays.copyOf(finished, xing + XING_BYTES - 1));

        try (FileChannel channel = open(file)) {
            Mp3Layout layout = Mp3Layout.read(channel).orElseThrow();
            assertThat(layout.announce(channel, 1, 0, 256)).isFalse();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(Arrays.copyOf(finished, xing + XING_BYTES - 1));
    }

    private byte[] withoutXing(byte[] finished) throws IOException {
        byte[] growing = finished.clone();
        int xing = (int) layout(finished).audioStart() + XING;
        Arrays.fill(growing, xing, xing + XING_BYTES, (byte) 0);
        System.arraycopy("Xing".getBytes(StandardCharsets.US_ASCII), 0, growing, xing, 4); // as ffmpeg begins
        return growing;
    }

    private byte[] announce(byte[] growing, double seconds, double uncertainty, int kbps) throws IOException {
        Path file = Files.write(directory.resolve("growing.mp3"), growing);
        try (FileChannel channel = open(file)) {
            Mp3Layout layout = Mp3Layout.read(channel).orElseThrow();
            assertThat(layout.announce(channel, seconds, uncertainty, kbps)).isTrue();
        }
        return Files.readAllBytes(file);
    }

    private static long skipped(byte[] mp3, int xing) {
        int both = ByteBuffer.wrap(mp3).getInt(xing + 140) & 0xFF_FFFF; // the byte before them is masked out
        return (both >> 12) + (both & 0xFFF);
    }

    private Mp3Layout layout(byte[] bytes) throws IOException {
        try (FileChannel channel = open(Files.write(directory.resolve("any.mp3"), bytes))) {
            return Mp3Layout.read(channel).orElseThrow();
        }
    }

    private OptionalDouble seconds(byte[] bytes, int kbps) throws IOException {
        try (FileChannel channel = open(Files.write(directory.resolve("any.mp3"), bytes))) {
            return Mp3Layout.read(channel).orElseThrow().seconds(channel, bytes.length, kbps);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
