package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link LibraryScanner} when whole directories come, go and change places. */
class MovedDirectoriesTest {

    @TempDir
    Path temp;

    private MusicFolder music;

    @BeforeEach
    void writeMusic() throws IOException {
        music = new MusicFolder(Files.createDirectory(temp.resolve("music")));
        music.write("a/one.flac", "1");
        music.write("a/disc/two.flac", "22");
        music.write("new/one.flac", "111");
        music.write("new/disc/three.flac", "333");
        music.scanner.scanAll();
        music.changed();
        music.entered();
    }

    @Test
    void directory_movedIn_isFoundWithAllBelowIt() throws IOException {
        Files.createDirectories(temp.resolve("outside/deep/er"));
        Files.writeString(temp.resolve("outside/deep/er/song.mp3"), "x");
        music.move("../outside", "in");

        music.scanner.scan("");

        assertThat(music.changed()).containsExactly("in/deep/er/song.mp3");
        assertThat(music.entered()).containsExactly("", "in/", "in/deep/", "in/deep/er/");
    }

    @Test
    void directory_movedOut_isGoneWithAllBelowIt() throws IOException {
        music.move("a", "../outside");

        music.scanner.scan("");

        assertThat(music.changed()).isEmpty();
        music.assertHolds("new/one.flac", "new/disc/three.flac");
    }

    @Test
    void directory_renamed_isFoundUnderItsNewName() throws IOException {
        music.move("a", "b");

        music.scanner.scan("");

        assertThat(music.changed()).containsExactlyInAnyOrder("b/one.flac", "b/disc/two.flac");
        music.assertHolds("b/one.flac", "b/disc/two.flac", "new/one.flac", "new/disc/three.flac");
    }

    @Test
    void directory_replacedByAnother_showsTheNewContent() throws IOException {
        music.move("a", "old");
        music.move("new", "a");

        music.scanner.scan("");

        music.assertHolds("a/one.flac", "a/disc/three.flac", "old/one.flac", "old/disc/two.flac");
        assertThat(music.library.find("a/one.flac"))
                .get()
                .extracting(Track::size)
                .isEqualTo(3L);
        assertThat(music.changed())
                .containsExactlyInAnyOrder("a/one.flac", "a/disc/three.flac", "old/one.flac", "old/disc/two.flac");
    }

    @Test
    void directories_swapped_showEachOthersContent() throws IOException {
        music.move("a", "tmp");
        music.move("new", "a");
        music.move("tmp", "new");

        music.scanner.scan("");

        music.assertHolds("a/one.flac", "a/disc/three.flac", "new/one.flac", "new/disc/two.flac");
        assertThat(music.library.find("new/one.flac"))
                .get()
                .extracting(Track::size)
                .isEqualTo(1L);
    }

    @Test
    void directory_replacedAndLookedAtBeforeItsParent_showsTheNewContent() throws IOException {
        music.move("a", "old");
        music.move("new", "a");

        music.scanner.scan("a/");
        music.scanner.scan("");

        music.assertHolds("a/one.flac", "a/disc/three.flac", "old/one.flac", "old/disc/two.flac");
    }

    @Test
    void directory_swappedBelowAnother_showsTheNewContent() throws IOException {
        music.move("a/disc", "a/old");
        music.move("new/disc", "a/disc");

        music.scanner.scan("a/");
        music.scanner.scan("new/");

        music.assertHolds("a/one.flac", "a/disc/three.flac", "a/old/two.flac", "new/one.flac");
    }

    @Test
    void directory_movedIntoAnother_isFoundThere() throws IOException {
        music.move("new", "a/new");

        music.scanner.scan("a/");
        music.scanner.scan("");

        music.assertHolds("a/one.flac", "a/disc/two.flac", "a/new/one.flac", "a/new/disc/three.flac");
    }

    @Test
    void directory_vanished_takesAllBelowItAlong() throws IOException {
        music.delete("a");

        music.scanner.scan("a/");

        music.assertHolds("new/one.flac", "new/disc/three.flac");
    }

    @Test
    void directory_vanishedWithItsParent_doesNoHarm() throws IOException {
        music.delete("a");

        music.scanner.scan("a/disc/");
        music.scanner.scan("a/");
        music.scanner.scan("a/disc/");
        music.scanner.scan("");

        music.assertHolds("new/one.flac", "new/disc/three.flac");
    }

    @Test
    void directory_vanishedAndBackBeforeItsParentIsLookedAt_isFoundAgain() throws IOException {
        music.move("a", "../away");
        music.scanner.scan("a/");
        music.move("../away", "a");

        music.scanner.scan("");

        music.assertHolds("a/one.flac", "a/disc/two.flac", "new/one.flac", "new/disc/three.flac");
    }

    @Test
    void directory_removedAndMadeAnew_isFoundOnceLookedAt() throws IOException {
        music.delete("a");
        music.write("a/four.flac", "4444");

        music.scanner.scan("a/");
        music.scanner.scan("");

        music.assertHolds("a/four.flac", "new/one.flac", "new/disc/three.flac");
    }
}
