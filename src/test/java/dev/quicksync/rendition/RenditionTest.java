package dev.quicksync.rendition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.nullValue;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finished rendition is like. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class RenditionTest {

    private static final int STEREO_SAMPLE_BYTES = 4;

    private static Path rendition(String path, String rung) {
        Music.awaitHit(path, rung);
        return Music.cache().resolve(path.substring(0, path.lastIndexOf('.')) + "_" + rung + ".mp3");
    }

    @ParameterizedTest
    @CsvSource({"saver, 64", "low, 128", "medium, 192", "high, 256", "ultra, 320"})
    void rung_isMp3OfItsBitrate_stereo44100(String rung, int kbps) {
        String said = Audio.describe(rendition(Music.FLAC, rung));
        assertThat(said).contains("Audio: mp3").contains("44100 Hz, stereo").contains(kbps + " kb/s");
    }

    @Test
    void tagsAndCover_areKept_asId3v23() throws IOException {
        Path rendition = rendition(Music.FLAC, "medium");
        byte[] head = Files.readAllBytes(rendition);
        assertThat(new String(head, 0, 3, StandardCharsets.US_ASCII)).isEqualTo("ID3");
        assertThat(head[3]).isEqualTo((byte) 3);
        assertThat(Audio.describe(rendition))
                .containsPattern("title +: First Light")
                .containsPattern("artist +: Aurora")
                .containsPattern("album +: First Light")
                .containsPattern("track +: 1/2")
                .containsPattern("date +: 2026")
                .contains("Video: mjpeg")
                .contains("(attached pic)");
    }

    @Test
    void tagsOfAnOggStream_areKept() {
        assertThat(Audio.describe(rendition(Music.OGG, "medium")))
                .containsPattern("title +: Tides")
                .containsPattern("artist +: Tidewater");
    }

    @Test
    void tagsInOtherScripts_areKept() {
        assertThat(Audio.describe(rendition(Music.M4A, "medium")))
                .containsPattern("title +: 夜の散歩")
                .containsPattern("album +: Größe & Weite")
                .contains("(attached pic)");
    }

    @ParameterizedTest
    @CsvSource({Music.FLAC + ", 12", Music.WAV + ", 4", Music.OGG + ", 12", Music.M4A + ", 10"})
    void duration_isTheSources_gapless(String path, double seconds) {
        Path rendition = rendition(path, "low");
        assertThat(Audio.seconds(rendition)).isCloseTo(seconds, within(0.1));
        // Delay and padding stand in the header, so that what is heard is as long as the source to 0.03 s.
        assertThat(Audio.decode(rendition).length / STEREO_SAMPLE_BYTES)
                .isCloseTo((int) (seconds * 44100), within(1323));
    }

    @Test
    void veryShortTrack_keepsItsDuration() {
        Path made = Audio.noise(Music.outside().resolve("blip.flac"), 0.54);
        String path = Music.add(made, "kinds/blip.flac");
        assertThat(Audio.seconds(rendition(path, "saver"))).isCloseTo(0.54, within(0.05));
        assertThat(Audio.decode(rendition(path, "saver"))).hasSize(STEREO_SAMPLE_BYTES * 23814);
    }

    @Test
    void lossless_isGaplessToTheSample() {
        assertThat(Audio.decode(rendition(Music.FLAC, "ultra"))).hasSize(12 * 44100 * STEREO_SAMPLE_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "opus.opus, '-c:a libopus'",
        "aiff.aiff, '-c:a pcm_s16be'",
        "alac.alac, '-c:a alac -f ipod'",
        "alac in m4a.m4a, '-c:a alac'",
        "wma.wma, '-c:a wmav2'",
        "96 kHz 24 bit.flac, '-c:a flac -ar 96000 -sample_fmt s32'",
        "8 kHz.wav, '-ar 8000'",
        "surround.flac, '-c:a flac -ac 6'",
        "flac in ogg.ogg, '-c:a flac'",
    })
    void format_ofEveryKind_isEncoded(String name, String encoder) {
        Path made = Audio.noise(Music.outside().resolve(name), 7, encoder.split(" "));
        String path = Music.add(made, "kinds/" + name);
        Path rendition = rendition(path, "low");
        assertThat(Audio.seconds(rendition)).isCloseTo(7, within(0.15));
        assertThat(Audio.describe(rendition)).contains("44100 Hz, stereo").containsPattern("title +: Noise");
    }

    @Test
    void picture_thatMp3CanNotHold_doesNotCostTheMusic() {
        Path video = Music.outside().resolve("video.ogg");
        Audio.run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=64x64:r=5:d=3",
                "-f",
                "lavfi",
                "-i",
                "sine=d=3",
                "-c:v",
                "libtheora",
                "-c:a",
                "libvorbis",
                video.toString()));
        String path = Music.add(video, "kinds/with video.ogg");
        Path rendition = rendition(path, "low");
        assertThat(Audio.seconds(rendition)).isCloseTo(Audio.seconds(video), within(0.15));
        assertThat(Audio.describe(rendition)).doesNotContain("Video:");
    }

    @Test
    void tracksThatDifferOnlyInTheirExtension_neverShareAFile() throws IOException {
        String flac = Music.add(Music.sample(Music.FLAC), "twins/a.flac");
        String wav = Music.add(Music.sample(Music.WAV), "twins/a.wav");
        String ogg = Music.add(Music.sample(Music.OGG), "twins/a.ogg");
        Music.awaitHit(flac, "low");
        Music.awaitHit(wav, "low");
        Music.awaitHit(ogg, "low");
        List<Double> seconds = new ArrayList<>();
        for (String path : List.of(flac, wav, ogg)) {
            byte[] body = given().urlEncodingEnabled(false)
                    .get(Music.url(path) + "?quality=low")
                    .asByteArray();
            seconds.add(Audio.seconds(Files.write(Files.createTempFile("twin", ".mp3"), body)));
        }
        assertThat(seconds.get(0)).isCloseTo(12, within(0.1));
        assertThat(seconds.get(1)).isCloseTo(4, within(0.1));
        assertThat(seconds.get(2)).isCloseTo(12, within(0.1));
        assertThat(Music.cache().resolve("twins/a_low.mp3")).exists();
        assertThat(Music.cached().stream().filter(file -> file.toString().contains("/twins/")))
                .hasSize(3);
    }

    @Test
    void rendition_removedFromOutside_isMadeAnew() throws IOException {
        String path = Music.add(Music.sample(Music.WAV), "outside/removed.wav");
        Path rendition = rendition(path, "low");
        Files.delete(rendition);
        given().urlEncodingEnabled(false)
                .get(Music.url(path) + "?quality=low")
                .then()
                .statusCode(200)
                .header("Cache-Status", "quicksync; fwd=miss")
                .header("X-Quality", "original")
                .header("X-Bitrate", nullValue())
                .header("Content-Type", "audio/wav");
        Music.awaitHit(path, "low");
        assertThat(rendition).exists();
    }

    @Test
    void rendition_cutOffFromOutside_isNotServed() throws IOException {
        String path = Music.add(Music.sample(Music.WAV), "outside/cut.wav");
        Path rendition = rendition(path, "low");
        Files.write(rendition, new byte[] {1, 2, 3});
        given().urlEncodingEnabled(false)
                .get(Music.url(path) + "?quality=low")
                .then()
                .statusCode(200)
                .header("X-Quality", "original");
        Music.awaitHit(path, "low");
        assertThat(Audio.seconds(rendition)).isCloseTo(4, within(0.1));
    }
}
