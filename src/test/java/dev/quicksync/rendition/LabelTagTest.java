package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTagTest {

    private static final RenditionLabel LABEL = Labels.label("Grüne Wiese/夜の散歩 \t.m4a ");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 31, 32, 100, 4096, 8192, 10_000, 30_000, 900_000})
    void read_ofATagOfAnyLength_answersTheLabel(int more) throws IOException {
        long length = LabelTag.shortest(LABEL) + more;

        byte[] tag = tag(length);

        assertThat(tag).hasSize((int) length);
        assertThat(LabelTag.read(file(tag))).contains(LABEL);
        assertThat(LabelTag.read(file(concat(randomBytes(5000), tag)))).contains(LABEL);
    }

    @Test
    void read_ofALabelWithTheLongestPath_answersIt() throws IOException {
        RenditionLabel label = Labels.label("夜".repeat(1365));
        byte[] tag = new byte[(int) LabelTag.shortest(label) + 10];
        LabelTag.make(label, tag.length).get(tag);

        assertThat(LabelTag.read(file(tag))).contains(label);
    }

    @Test
    void make_writesAnApeTagWithHeaderAndFooter() {
        byte[] tag = tag(LabelTag.shortest(LABEL) + 5);
        ByteBuffer bytes = ByteBuffer.wrap(tag).order(ByteOrder.LITTLE_ENDIAN);
        int footer = tag.length - 32;

        for (int frame : new int[] {0, footer}) {
            assertThat(new String(tag, frame, 8, StandardCharsets.US_ASCII)).isEqualTo("APETAGEX");
            assertThat(bytes.getInt(frame + 8)).isEqualTo(2000);
            assertThat(bytes.getInt(frame + 12)).as("length without the header").isEqualTo(tag.length - 32);
            assertThat(bytes.getInt(frame + 16)).as("items").isEqualTo(1);
        }
        assertThat(bytes.getInt(20)).isEqualTo(0xA000_0000);
        assertThat(bytes.getInt(footer + 20)).isEqualTo(0x8000_0000);
        assertThat(bytes.getInt(32)).as("length of the value").isEqualTo(tag.length - 64 - 8 - 10);
        assertThat(new String(tag, 40, 10, StandardCharsets.US_ASCII)).isEqualTo("Quicksync\0");
        assertThat(tag[footer - 1]).isEqualTo((byte) ' ');
    }

    @Test
    void read_ofAFileWithoutATag_isEmpty() throws IOException {
        assertThat(LabelTag.read(file(new byte[0]))).isEmpty();
        assertThat(LabelTag.read(file(new byte[31]))).isEmpty();
        assertThat(LabelTag.read(file(new byte[5000]))).isEmpty();
        assertThat(LabelTag.read(file(concat(tag(500), new byte[128]))))
                .as("bytes behind it")
                .isEmpty();
    }

    @Test
    void read_ofATruncatedTag_isEmpty() throws IOException {
        byte[] tag = tag(LabelTag.shortest(LABEL) + 20);
        for (int missing = 1; missing <= tag.length; missing++) {
            byte[] withoutEnd = Arrays.copyOf(tag, tag.length - missing);
            byte[] withoutStart = Arrays.copyOfRange(tag, missing, tag.length);

            assertThat(LabelTag.read(file(withoutEnd)))
                    .as("%d missing at the end", missing)
                    .isEmpty();
            assertThat(LabelTag.read(file(withoutStart)))
                    .as("%d missing at the start", missing)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 2 << 20, 5001, 0, 1, 31, 32, 49})
    void read_ofATagThatClaimsAnImpossibleLength_isEmpty(int claimed) throws IOException {
        byte[] bytes = concat(randomBytes(3000), tag(500));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 32 + 12, claimed);

        assertThat(LabelTag.read(file(bytes))).isEmpty();
    }

    @Test
    void read_ofAnotherProgramsTag_isEmpty() throws IOException {
        byte[] tag = tag(500);
        System.arraycopy("Replaygai".getBytes(StandardCharsets.US_ASCII), 0, tag, 40, 9);

        assertThat(LabelTag.read(file(tag))).isEmpty();
    }

    @Test
    void read_ofRandomBytes_isEmpty() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);

            assertThat(LabelTag.read(file(bytes))).isEmpty();
        }
    }

    @Test
    void read_ofADamagedTag_neverThrows() throws IOException {
        Random random = new Random(42);
        byte[] good = concat(randomBytes(50), tag(LabelTag.shortest(LABEL) + 3));
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = good.clone();
            for (int bytes = random.nextInt(3); bytes >= 0; bytes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = file(damaged);

            assertThatCode(() -> LabelTag.read(file)).doesNotThrowAnyException();
        }
    }

    private static byte[] tag(long length) {
        ByteBuffer made = LabelTag.make(LABEL, length);
        byte[] tag = new byte[made.remaining()];
        made.get(tag);
        return tag;
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("any.mp3"), bytes);
    }
}
