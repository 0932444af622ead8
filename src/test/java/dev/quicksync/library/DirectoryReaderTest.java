package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryReaderTest {

    @TempDir
    Path root;

    private DirectoryReader reader;

    @BeforeEach
    void openReader() throws IOException {
        reader = new DirectoryReader(root);
    }

    @Test
    void directory_empty_holdsNothing() throws IOException {
        assertThat(reader.read("", reader.top())).isEqualTo(Listing.EMPTY);
    }

    @Test
    void track_isDescribedAsTheDiskKnowsIt() throws IOException {
        Path file = Files.writeString(root.resolve("a.FLAC"), "12345");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06.789Z")));

        Track track = reader.read("", reader.top()).tracks().iterator().next();

        assertThat(track).isEqualTo(new Track(new TrackPath("a.FLAC"), AudioKind.FLAC, 5, 981_173_106_789_000_000L));
        assertThat(track.lastModified()).isEqualTo(Instant.parse("2001-02-03T04:05:06Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.flac",
                "A.MP3",
                "a..b.flac",
                "....flac",
                ".flac",
                " .flac",
                "caf\u00e9.ogg",
                "cafe\u0301.ogg",
                "\u97f3\u697d.opus",
                "\uD83C\uDFB5.m4a",
                "line\nbreak.wav",
                "back\\slash.wma",
                "%2e%2e%2f.mp3",
                "-rf.aac",
            })
    @DisabledOnOs(OS.WINDOWS)
    void file_withAKnownExtension_isATrack(String name) throws IOException {
        Files.createFile(root.resolve(name));

        assertThat(reader.read("", reader.top()).tracks())
                .extracting(track -> track.path().value())
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"back.jpg", "notes.txt", "flac", "a.", "a.flac.part", "a.mp3~", "list.m3u8", ".hidden", "a.mp4"})
    void file_withAnUnknownExtension_isLeftOut(String name) throws IOException {
        Files.createFile(root.resolve(name));

        assertThat(reader.read("", reader.top())).isEqualTo(Listing.EMPTY);
    }

    @Test
    void picture_besideTheTracks_isKnown_andIsNoTrack() throws IOException {
        Files.createFile(root.resolve("Folder.png"));
        Files.createDirectory(root.resolve("cover.jpg"));

        Listing listing = reader.read("", reader.top());

        assertThat(listing.picture()).hasValue("Folder.png");
        assertThat(listing.tracks()).isEmpty();
    }

    /** A path that a listener may not ask for: the scan goes on without it. */
    @ParameterizedTest
    @ValueSource(strings = {"..\\a.flac", ".\\a.flac", "x\\..\\a.flac", "..\\notes.txt", "x\\.."})
    @DisabledOnOs(OS.WINDOWS)
    void file_whoseNameIsRefusedAsAPath_isLeftOut(String name) throws IOException {
        Files.createFile(root.resolve(name));
        Files.createFile(root.resolve("good.flac"));

        assertThat(reader.read("", reader.top()).tracks())
                .extracting(track -> track.path().value())
                .containsExactly("good.flac");
    }

    @Test
    void subdirectory_isListedWithItsRealPlace() throws IOException {
        Path sub = Files.createDirectories(root.resolve("d.flac"));
        Files.createFile(sub.resolve("a.flac"));

        Listing top = reader.read("", reader.top());
        Listing below = reader.read("d.flac/", top.directories().get("d.flac/"));

        assertThat(top.tracks()).isEmpty();
        assertThat(top.directories()).containsOnlyKeys("d.flac/");
        assertThat(top.directories().get("d.flac/").real()).isEqualTo(sub.toRealPath());
        assertThat(below.tracks()).extracting(track -> track.path().value()).containsExactly("d.flac/a.flac");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipe_isLeftOut_evenThroughALink() throws Exception {
        run("mkfifo", "pipe.flac");
        Files.createSymbolicLink(root.resolve("linked.flac"), Path.of("pipe.flac"));

        assertThat(reader.read("", reader.top())).isEqualTo(Listing.EMPTY);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void file_whoseNameIsNotUtf8_isLeftOut() throws Exception {
        run("sh", "-c", "touch \"$(printf 'caf\\351.flac')\" good.flac");

        assertThat(reader.read("", reader.top()).tracks())
                .extracting(track -> track.path().value())
                .containsExactly("good.flac");
    }

    @Test
    void directory_thatVanished_isAnError() throws IOException {
        Files.createDirectory(root.resolve("d"));
        DirectoryPlace place = reader.read("", reader.top()).directories().get("d/");
        Files.delete(root.resolve("d"));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> reader.read("d/", place));

        Files.createFile(root.resolve("d"));
        assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> reader.read("d/", place));
    }

    private void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).directory(root.toFile()).start().waitFor())
                .isZero();
    }
}
