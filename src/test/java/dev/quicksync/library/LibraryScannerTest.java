package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScannerTest {

    @TempDir
    Path temp;

    private MusicFolder music;

    @BeforeEach
    void writeMusic() throws IOException {
        music = new MusicFolder(Files.createDirectory(temp.resolve("music")));
        music.write("top.mp3", "12345");
        music.write("a/one.flac", "1");
        music.write("a/b/two.flac", "22");
        music.scanner.scanAll();
    }

    @Test
    void firstScan_findsEverythingBelowTheRoot() {
        music.assertHolds("top.mp3", "a/one.flac", "a/b/two.flac");
        assertThat(music.changed()).containsExactlyInAnyOrder("top.mp3", "a/one.flac", "a/b/two.flac");
        assertThat(music.entered()).containsExactly("", "a/", "a/b/");
    }

    @Test
    void secondScan_ofTheSame_reportsNothing() {
        music.changed();

        music.scanner.scanAll();

        assertThat(music.changed()).isEmpty();
        music.assertHolds("top.mp3", "a/one.flac", "a/b/two.flac");
    }

    @Test
    void file_added_isFoundByALookAtItsDirectory() throws IOException {
        music.changed();
        music.write("a/b/three.flac", "333");

        music.scanner.scan("a/b/");

        assertThat(music.changed()).containsExactly("a/b/three.flac");
        music.assertHolds("top.mp3", "a/one.flac", "a/b/two.flac", "a/b/three.flac");
    }

    @Test
    void file_withAnotherSize_isReportedAndReplaced() throws IOException {
        music.changed();
        music.write("a/one.flac", "11");

        music.scanner.scan("a/");

        assertThat(music.changed()).containsExactly("a/one.flac");
        assertThat(music.library.find("a/one.flac"))
                .get()
                .extracting(Track::size)
                .isEqualTo(2L);
    }

    @Test
    void file_withAnotherTime_isReportedAndReplaced() throws IOException {
        long before = music.library.find("a/one.flac").orElseThrow().modifiedNanos();
        music.changed();
        music.touch("a/one.flac", 1);

        music.scanner.scan("a/");

        assertThat(music.changed()).containsExactly("a/one.flac");
        assertThat(music.library.find("a/one.flac"))
                .get()
                .extracting(Track::modifiedNanos)
                .isEqualTo(before + 1_000_000_000L);
    }

    @Test
    void file_removed_isNoTrackAnyMore_andIsNotReported() throws IOException {
        music.changed();
        music.delete("a/one.flac");

        music.scanner.scan("a/");

        assertThat(music.changed()).isEmpty();
        music.assertHolds("top.mp3", "a/b/two.flac");
    }

    @Test
    void file_renamed_isReportedUnderItsNewNameOnly() throws IOException {
        music.changed();
        music.move("a/one.flac", "a/uno.flac");

        music.scanner.scan("a/");

        assertThat(music.changed()).containsExactly("a/uno.flac");
        music.assertHolds("top.mp3", "a/uno.flac", "a/b/two.flac");
    }

    @Test
    void look_atOneDirectory_leavesKnownSubdirectoriesAlone() throws IOException {
        music.entered();
        music.write("a/b/three.flac", "333");

        music.scanner.scan("a/");

        assertThat(music.entered()).containsExactly("a/");
        assertThat(music.library.find("a/b/three.flac")).isEmpty();
    }

    @Test
    void look_atAnUnknownDirectory_doesNothing() {
        music.entered();

        music.scanner.scan("never/seen/");

        assertThat(music.entered()).isEmpty();
        music.assertHolds("top.mp3", "a/one.flac", "a/b/two.flac");
    }

    @Test
    void file_inPlaceOfADirectory_takesItsTracksAway() throws IOException {
        music.delete("a");
        music.write("a", "now a file");

        music.scanner.scan("a/");
        music.scanner.scan("");

        music.assertHolds("top.mp3");
    }

    @Test
    void directory_namedLikeATrack_isADirectory() throws IOException {
        music.write("live.flac/song.flac", "1");

        music.scanner.scan("");

        assertThat(music.library.find("live.flac")).isEmpty();
        assertThat(music.library.find("live.flac/song.flac")).isPresent();
    }

    @Test
    void forgetAll_emptiesTheLibrary_andAScanFillsItAgain() {
        music.scanner.forgetAll();
        music.assertHolds();

        music.scanner.scan("");

        music.assertHolds("top.mp3", "a/one.flac", "a/b/two.flac");
    }

    @Test
    void root_vanishedAndBack_isReadByAFullScan() throws IOException {
        music.move("", "../away");
        music.scanner.scanAll();
        music.assertHolds();

        Files.move(temp.resolve("away"), music.root);
        music.scanner.scanAll();

        music.assertHolds("top.mp3", "a/one.flac", "a/b/two.flac");
    }

    @Test
    void root_missing_isToldAtOnce() {
        assertThatIOException().isThrownBy(() -> new MusicFolder(temp.resolve("nowhere")));
    }
}
