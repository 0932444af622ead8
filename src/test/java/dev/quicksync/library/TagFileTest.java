package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import dev.quicksync.fixture.Audio;
import dev.quicksync.fixture.Music;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TagFileTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Aurora/First Light/01 First Light.flac,  FLAC, 12.0,  flac,   44100, 1, First Light,  Aurora,      First Light,   1, true",
                "Aurora/First Light/02 Second Light.wav,  WAV,  4.0,   pcm,    22050, 1, Second Light, Aurora,      First Light,   -, false",
                "Tidewater/Tides.ogg,                     OGG,  12.0,  vorbis, 44100, 2, Tides,        Tidewater,   Tides,         1, false",
                "Clockwork/Loops/Loop #1.mp3,             MP3,  8.046, mp3,    44100, 2, Loop #1,      Clockwork,   Loops,         1, false",
                "Grüne Wiese/Größe & Weite/夜の散歩.m4a,    M4A,  10.0,  aac,    48000, -, 夜の散歩,      Grüne Wiese, Größe & Weite, 1, true",
            })
    void facts_ofASample_areThoseOfItsTags(
            String path,
            AudioKind kind,
            double seconds,
            String codec,
            int sampleRate,
            Integer channels,
            String title,
            String artist,
            String album,
            Integer number,
            boolean cover)
            throws IOException {
        MediaFacts facts = TagFile.read(Music.sample(path), kind).facts();

        assertThat(facts.seconds().orElseThrow()).isCloseTo(seconds, within(0.01));
        assertThat(facts.codec()).hasValue(codec);
        assertThat(facts.sampleRate()).hasValue(sampleRate);
        assertThat(facts.channels().isPresent() ? facts.channels().getAsInt() : null)
                .isEqualTo(channels);
        assertThat(facts.labels().title()).hasValue(title);
        assertThat(facts.labels().artist()).hasValue(artist);
        assertThat(facts.labels().album()).hasValue(album);
        assertThat(
                        facts.labels().trackNumber().isPresent()
                                ? facts.labels().trackNumber().getAsInt()
                                : null)
                .isEqualTo(number);
        assertThat(facts.labels().year()).hasValue(2026);
        assertThat(facts.hasCover()).isEqualTo(cover);
    }

    @ParameterizedTest
    @CsvSource({"made.mp3, MP3", "made.flac, FLAC", "made.m4a, M4A", "made.aiff, AIFF"})
    void picture_inAFile_isFound(String name, AudioKind kind) throws IOException {
        Path picture = temp.resolve("p.png");
        Audio.run(List.of(
                "-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", "-update", "1", picture.toString()));
        Path file = temp.resolve(name);
        Audio.run(List.of(
                "-f",
                "lavfi",
                "-i",
                "sine=d=1",
                "-i",
                picture.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic",
                "-write_id3v2",
                "1",
                file.toString()));

        assertThat(TagFile.read(file, kind).picture().orElseThrow()).isEqualTo(Files.readAllBytes(picture));
    }

    @ParameterizedTest
    @EnumSource(AudioKind.class)
    void garbage_ofAnyKind_isAnIOException(AudioKind kind) throws IOException {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        Path file = Files.write(temp.resolve("noise"), noise);

        assertThatIOException().isThrownBy(() -> TagFile.read(file, kind));
    }

    /** The first half of every sample, byte by byte changed at random, must not do more than fail. */
    @ParameterizedTest
    @CsvSource({
        "Aurora/First Light/01 First Light.flac, FLAC",
        "Aurora/First Light/02 Second Light.wav, WAV",
        "Tidewater/Tides.ogg, OGG",
        "Clockwork/Loops/Loop #1.mp3, MP3",
        "Grüne Wiese/Größe & Weite/夜の散歩.m4a, M4A",
    })
    void damagedSamples_areReadOrRefused(String path, AudioKind kind) throws IOException {
        byte[] sample = Files.readAllBytes(Music.sample(path));
        Random random = new Random(11);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(sample, sample.length / (1 + i % 3));
            for (int j = 0; j < 8; j++) {
                damaged[random.nextInt(Math.min(2_000, damaged.length))] = (byte) random.nextInt();
            }
            Path file = Files.write(temp.resolve("damaged"), damaged);
            try {
                assertThat(TagFile.read(file, kind).facts()).isNotNull();
                read++;
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(read + refused).isEqualTo(60);
    }

    @Test
    void id3_thatSaysItIsLongerThanTheFile_isRefusedBeforeItIsRead() throws IOException {
        byte[] file = new byte[1_000];
        System.arraycopy("ID3\u0003\0\0\u007F\u007F\u007F\u007F".getBytes(StandardCharsets.ISO_8859_1), 0, file, 0, 10);

        refused(file, AudioKind.MP3);
    }

    @Test
    void mp4_whoseIndexIsLongerThanTheFile_isRefused() throws IOException {
        byte[] file = ByteBuffer.allocate(1_000)
                .putInt(0x7FFFFFFF)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .array();

        refused(file, AudioKind.M4A);
    }

    @Test
    void mp4_thatGoesInCircles_isRefused() throws IOException {
        byte[] file = ByteBuffer.allocate(1_000)
                .putInt(1)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .putLong(-8)
                .array();

        refused(file, AudioKind.M4A);
    }

    @Test
    void wav_withAChunkLongerThanTheFile_isRefused() throws IOException {
        byte[] file = ByteBuffer.allocate(1_000)
                .put("RIFF\0\0\0\0WAVEid3 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(0xFFFFFF7F)
                .array();

        refused(file, AudioKind.WAV);
    }

    private void refused(byte[] bytes, AudioKind kind) throws IOException {
        Path file = Files.write(temp.resolve("hostile"), bytes);

        assertThatIOException()
                .isThrownBy(() -> TagFile.read(file, kind))
                .withMessage("its tags are longer than they can be");
    }
}
