package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files beside this test are what ffmpeg 4.4 and 5.1 really wrote about the samples, and about files made to confuse. */
class FfmpegOutputTest {

    private final FfmpegOutput output = new FfmpegOutput();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ffmpeg-4.4/flac-with-cover, 12.0,   -, true,  11.991270",
                "ffmpeg-5.1/flac-with-cover, 12.0,   -, true,  12.017392",
                "ffmpeg-4.4/wav,              4.0, 352, false,  3.997800",
                "ffmpeg-5.1/wav,              4.0, 352, false,  4.023923",
                "ffmpeg-4.4/aac,                -,  66, false,  8.020658",
                "ffmpeg-5.1/aac,                -,  66, false,  8.046780",
                "ffmpeg-4.4/mp3,             8.05,  96, false,  7.994535",
                "ffmpeg-5.1/mp3,             8.05,  96, false,  8.020658",
                "ffmpeg-4.4/ogg,             12.0,  96, false, 11.991270",
                "ffmpeg-5.1/ogg,             12.0,  96, false, 12.017392",
                "ffmpeg-4.4/m4a-with-cover,  10.0,  96, true,  10.005510",
                "ffmpeg-5.1/m4a-with-cover,  10.0,  96, true,  10.031633",
                "ffmpeg-4.4/unknown-duration,   -,   -, false,  0.993719",
                "ffmpeg-5.1/unknown-duration,   -,   -, false,  1.019841",
                "ffmpeg-4.4/broken,             -,   -, false,  0",
                "ffmpeg-5.1/broken,             -,   -, false,  0",
                "ffmpeg-4.4/probe-of-flac,   12.0,   -, true,   0",
                "ffmpeg-5.1/probe-of-flac,   12.0,   -, true,   0",
                "ffmpeg-4.4/probe-of-mp3,    8.05,  96, false,  0",
                "ffmpeg-5.1/probe-of-mp3,    8.05,  96, false,  0",
                "ffmpeg-4.4/tags-that-lie,    1.0,   -, false,  0.993719",
                "ffmpeg-5.1/tags-that-lie,    1.0,   -, false,  1.019841",
            })
    void report_ofRealOutput_saysWhatTheSourceIs(
            String file, Double seconds, Integer kbps, boolean picture, double encoded) throws IOException {
        FfmpegReport report = read(file);

        assertThat(report.sourceSeconds())
                .isEqualTo(seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds));
        assertThat(report.sourceKbps()).isEqualTo(kbps == null ? OptionalInt.empty() : OptionalInt.of(kbps));
        assertThat(report.sourceHasPicture()).isEqualTo(picture);
        assertThat(report.encodedSeconds()).isCloseTo(encoded, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "flac-with-cover, flac,      44100, 1, First Light,      Aurora,      First Light,   1/2, 2026",
                "wav,             pcm_s16le, 22050, 1, Second Light,     Aurora,      First Light,   -,   2026",
                "mp3,             mp3,       44100, 2, Loop #1,          Clockwork,   Loops,         1/2, 2026",
                "aac,             aac,       44100, 2, 100% Rain + Wind, Clockwork,   Loops,         2/2, 2026",
                "ogg,             vorbis,    44100, 2, Tides,            Tidewater,   Tides,         1/1, 2026",
                "m4a-with-cover,  aac,       48000, 2, 夜の散歩,          Grüne Wiese, Größe & Weite, 1/1, 2026",
                "probe-of-mp3,    mp3,       44100, 2, Loop #1,          Clockwork,   Loops,         1/2, 2026",
                "unknown-duration, flac,     44100, 2, -,                -,           -,             -,   -",
            })
    void source_ofRealOutput_hasCodecAndTags(
            String file,
            String codec,
            int sampleRate,
            int channels,
            String title,
            String artist,
            String album,
            String track,
            String date)
            throws IOException {
        for (String version : List.of("ffmpeg-4.4/", "ffmpeg-5.1/")) {
            FfmpegSource source = new FfmpegOutputTest().read(version + file).source();

            assertThat(source.codec()).hasValue(codec);
            assertThat(source.sampleRate()).hasValue(sampleRate);
            assertThat(source.channels()).hasValue(channels);
            assertThat(source.tags().get("title")).isEqualTo(title);
            assertThat(source.tags().get("artist")).isEqualTo(artist);
            assertThat(source.tags().get("album")).isEqualTo(album);
            assertThat(source.tags().get("date")).isEqualTo(date);
            if (!file.equals("wav")) {
                assertThat(source.tags().get("track")).isEqualTo(track);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffmpeg-4.4/tags-that-lie", "ffmpeg-5.1/tags-that-lie"})
    void source_whenATagLooksLikeAStream_isTheRealOne(String file) throws IOException {
        FfmpegSource source = read(file).source();

        assertThat(source.codec()).hasValue("flac");
        assertThat(source.sampleRate()).hasValue(44_100);
        assertThat(source.tags()).containsEntry("title", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "mono, 1",
        "stereo, 2",
        "downmix, 2",
        "2.1, 3",
        "3 channels, 3",
        "quad, 4",
        "5.1(side), 6",
        "5.1, 6",
        "7.1(wide), 8",
        "hexagonal, 6",
        "octagonal, 8",
        "12 channels, 12",
        "nonsense, 0",
        "99999999999 channels, 0"
    })
    void channels_areCountedFromTheNameOfALayout(String layout, int channels) {
        assertThat(FfmpegDescription.channels(layout).orElse(0)).isEqualTo(channels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffmpeg-4.4/tag-names-that-lie", "ffmpeg-5.1/tag-names-that-lie"})
    void report_whenATagsNameHoldsADurationThatNoNumberHolds_leavesItOut(String file) throws IOException {
        assertThat(read(file).sourceSeconds()).hasValue(1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  Duration: 00:00:12.00, start: 0.000000, bitrate: 119 kb/s|DURATION",
                "  Duration: 25:01:02.34, start: 0.000000, bitrate: 119 kb/s|DURATION",
                "  Duration: 00:00:00.05, bitrate: 353 kb/s|DURATION",
                "  Duration: N/A, start: 0.000000, bitrate: N/A|DURATION",
                "Duration: 00:00:12.00, start: 0.000000|LOG",
                "    Duration        : 00:10:00.00,|LOG",
                "                    :   Duration: 00:59:00.00, start: 0|LOG",
                "    comment         :   Duration: 00:59:00.00, start: 0|LOG",
                "  Duration: 99999999999999999999:00:00.00, start: 0|LOG",
                "progress=continue|PROGRESS",
                "progress=end|PROGRESS",
                "    progress        : end|LOG",
                "                    : progress=end|LOG",
                " progress=end|LOG",
                "out_time_us=27188|LOG",
                "speed=4.53e+03x|LOG",
                "|LOG",
            })
    void accept_tellsWhatALineMeans(String line, FfmpegOutput.Line meaning) {
        assertThat(output.accept(line == null ? "" : line)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:00.00, 0",
        "00:00:00.05, 0.05",
        "00:04:33.21, 273.21",
        "25:01:02.34, 90062.34",
        "100:00:00.00, 360000"
    })
    void sourceSeconds_ofADuration_isInSeconds(String duration, double seconds) {
        output.accept("  Duration: " + duration + ", start: 0.000000, bitrate: 119 kb/s");

        assertThat(output.report().sourceSeconds().orElseThrow()).isCloseTo(seconds, within(1e-9));
    }

    @Test
    void sourceSeconds_whenASecondInputFollows_isThatOfTheFirst() {
        output.accept("  Duration: 00:00:12.00, start: 0.000000, bitrate: 119 kb/s");

        assertThat(output.accept("  Duration: 00:59:00.00, start: 0.000000, bitrate: 119 kb/s"))
                .isEqualTo(FfmpegOutput.Line.LOG);
        assertThat(output.report().sourceSeconds()).hasValue(12);
    }

    @ParameterizedTest
    @CsvSource({"-25057, 0", "N/A, 0", "0, 0", "1500000, 1.5", "9999999999999999999999, 0"})
    void encodedSeconds_ofAnyFigure_isNeverNegative(String microseconds, double seconds) {
        output.accept("out_time_us=" + microseconds);

        assertThat(output.report().encodedSeconds()).isEqualTo(seconds);
    }

    @Test
    void sourceKbps_thatNoNumberHolds_isNone() {
        output.accept("  Stream #0:0: Audio: mp3, 44100 Hz, stereo, fltp, 99999999999 kb/s");

        assertThat(output.report().sourceKbps()).isEmpty();
    }

    @Test
    void fraction_whileTheDurationIsUnknown_is0() {
        output.accept("  Duration: N/A, start: 0.000000, bitrate: N/A");
        output.accept("out_time_us=5000000");

        assertThat(output.report().fraction()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3000000, 0.25", "12017392, 1"})
    void fraction_ofAKnownDuration_isBetween0And1(String microseconds, double fraction) {
        output.accept("  Duration: 00:00:12.00, start: 0.000000, bitrate: 119 kb/s");
        output.accept("out_time_us=" + microseconds);

        assertThat(output.report().fraction()).isEqualTo(fraction);
    }

    @Test
    void lastLines_areTheLast20OfTheLogWithoutProgress() {
        IntStream.rangeClosed(1, 50).forEach(i -> {
            output.accept("line " + i);
            output.accept("out_time_us=" + i);
            output.accept("progress=continue");
        });

        List<String> expected =
                IntStream.rangeClosed(31, 50).mapToObj(i -> "line " + i).toList();
        assertThat(output.report().lastLines()).isEqualTo(expected);
    }

    private FfmpegReport read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(name + ".txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(output::accept);
        }
        return output.report();
    }
}
