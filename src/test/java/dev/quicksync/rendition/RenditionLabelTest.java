package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.quicksync.library.AudioKind;
import dev.quicksync.library.Track;
import dev.quicksync.library.TrackPath;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionLabelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.flac",
                "Aurora/First Light/01 First Light.flac",
                "tab\there\t\t.flac",
                "two\nlines\r\n.flac",
                "\t",
                "Grüne Wiese/Größe & Weite/夜の散歩.m4a",
                "emoji 🎵/👩‍🚀.ogg",
                "ends with spaces   ",
                " ",
                "decomposed e\u0301.flac",
                "1\t2\t3\t4\t5\t6\t7\t8"
            })
    void parse_ofItsOwnText_answersTheSameLabel(String path) {
        RenditionLabel label = Labels.label(path);

        assertThat(RenditionLabel.parse(bytes(label.toText()))).contains(label);
        assertThat(RenditionLabel.parse(bytes(label.toText() + "    "))).contains(label);
        assertThat(RenditionLabel.parse(bytes(label.toText() + "\t夜 and more"))).contains(label);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "9223372036854775807, -9223372036854775808"})
    void parse_ofAnyFigures_answersThem(long size, long modifiedNanos) {
        RenditionLabel label = new RenditionLabel("a.flac", size, modifiedNanos, new Encoding("saver", 64), 7);

        assertThat(RenditionLabel.parse(bytes(label.toText()))).contains(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "\t\t\t\t\t\t\t",
                "1\t2\t3\thigh\t256\t1\t6",
                "2\t2\t3\thigh\t256\t1\t6\ta.flac",
                "1\tx\t3\thigh\t256\t1\t6\ta.flac",
                "1\t2\tx\thigh\t256\t1\t6\ta.flac",
                "1\t2\t3\tHIGH\t256\t1\t6\ta.flac",
                "1\t2\t3\t\t256\t1\t6\ta.flac",
                "1\t2\t3\thigh\t9999\t1\t6\ta.flac",
                "1\t2\t3\thigh\tx\t1\t6\ta.flac",
                "1\t2\t3\thigh\t256\tx\t6\ta.flac",
                "1\t2\t3\thigh\t256\t1\t7\ta.flac",
                "1\t2\t3\thigh\t256\t1\t-1\ta.flac",
                "1\t2\t3\thigh\t256\t1\tx\ta.flac",
                "1\t2\t3\thigh\t256\t1\t99999999999\ta.flac",
                "1\t99999999999999999999\t3\thigh\t256\t1\t6\ta.flac"
            })
    void parse_ofSomethingElse_isEmpty(String text) {
        assertThat(RenditionLabel.parse(bytes(text))).isEmpty();
    }

    @Test
    void parse_ofRandomBytes_neverThrows() {
        Random random = new Random(42);
        byte[] good = bytes(Labels.label("Grüne Wiese/夜の散歩.m4a").toText());
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[random.nextInt(100)];
            random.nextBytes(garbage);
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();

            assertThatCode(() -> RenditionLabel.parse(garbage)).doesNotThrowAnyException();
            assertThatCode(() -> RenditionLabel.parse(damaged)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"a.flac, 1234, 5, false", "a.flac, 1235, 5, true", "a.flac, 1234, 6, true"})
    void isStaleFor_aTrackOfAnotherSizeOrTime_isTrue(String path, long size, long modifiedNanos, boolean stale) {
        RenditionLabel label = new RenditionLabel("a.flac", 1234, 5, Labels.HIGH, 1);
        Track track = new Track(new TrackPath(path), AudioKind.FLAC, size, modifiedNanos);

        assertThat(label.isStaleFor(track)).isEqualTo(stale);
        assertThat(label.isOf(track)).isTrue();
        assertThat(Labels.label("b.flac").isOf(track)).isFalse();
    }

    @Test
    void label_ofAKey_namesTheTrackAsItIsNow() {
        assertThat(Labels.key("a/b.flac").label()).isEqualTo(Labels.label("a/b.flac"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
