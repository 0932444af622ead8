package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.quicksync.fixture.Music;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackReaderTest {

    /** Says the same of every file, or fails. */
    private static final class FakeProbe implements MediaProbe {

        final List<String> asked = new ArrayList<>();
        Optional<Exception> failure = Optional.empty();

        @Override
        public MediaFacts probe(Track track) throws IOException, UnavailableException {
            asked.add(track.path().value());
            if (failure.isPresent()) {
                if (failure.get() instanceof UnavailableException e) {
                    throw e;
                }
                throw new IOException(failure.get().getMessage());
            }
            return CatalogFixture.facts("Probed", "Probe", "Probes", 7);
        }

        @Override
        public Optional<byte[]> picture(Track track) {
            return Optional.empty();
        }
    }

    private final FakeProbe probe = new FakeProbe();
    private MusicFolder music;
    private TrackReader reader;

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        music = new MusicFolder(Files.createDirectory(temp.resolve("music")));
        reader = new TrackReader(music.library, probe);
    }

    @AfterEach
    void close() {
        reader.stop(null);
    }

    private Track track(String sample, String name) throws IOException {
        Files.copy(Music.sample(sample), music.root.resolve(name));
        music.scanner.scanAll();
        return music.library.find(name).orElseThrow();
    }

    @Test
    void tags_thatSayAll_needNoProbe() throws Exception {
        MediaFacts facts = reader.read(track(Music.FLAC, "a.flac"));

        assertThat(facts.labels().title()).hasValue("First Light");
        assertThat(probe.asked).isEmpty();
    }

    @Test
    void tags_thatLackSomething_areCompletedByTheProbe() throws Exception {
        MediaFacts facts = reader.read(track(Music.M4A, "a.m4a")); // whose number of channels makes no sense

        assertThat(facts.channels()).hasValue(2);
        assertThat(facts.seconds()).hasValue(10);
        assertThat(facts.labels().title()).hasValue("夜の散歩");
    }

    @Test
    void tags_thatLackSomething_areEnoughWithoutAProbe() throws Exception {
        probe.failure = Optional.of(new MediaProbe.UnavailableException("there is none"));

        assertThat(reader.read(track(Music.M4A, "a.m4a")).labels().title()).hasValue("夜の散歩");
    }

    @Test
    void file_ofAKindThatIsNotReadHere_isProbed() throws Exception {
        assertThat(reader.read(track(Music.AAC, "a.aac")).labels().title()).hasValue("Probed");
    }

    @Test
    void file_thatIsNotWhatItIsCalled_isProbed() throws Exception {
        assertThat(reader.read(track(Music.MP3, "a.flac")).labels().title()).hasValue("Probed");
    }

    @Test
    void file_thatNobodyCanRead_isAnErrorForPeople() throws IOException {
        probe.failure = Optional.of(new IOException("it holds no audio that can be read"));
        Track track = track(Music.MP3, "a.flac");

        assertThatIOException().isThrownBy(() -> reader.read(track)).withMessage("it holds no audio that can be read");
    }

    @Test
    void file_thatCantBeProbedNow_isToBeReadLater() throws IOException {
        probe.failure = Optional.of(new MediaProbe.UnavailableException("all busy"));
        Track track = track(Music.AAC, "a.aac");

        assertThatExceptionOfType(MediaProbe.UnavailableException.class).isThrownBy(() -> reader.read(track));
    }

    @Test
    void emptyFile_isToldAtOnce() throws IOException {
        music.write("empty.mp3", "");
        music.scanner.scanAll();

        assertThatIOException()
                .isThrownBy(() -> reader.read(music.library.find("empty.mp3").orElseThrow()))
                .withMessage("the file is empty");
        assertThat(probe.asked).isEmpty();
    }
}
