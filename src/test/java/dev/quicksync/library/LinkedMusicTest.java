package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@link LibraryScanner} and symbolic links: within the music root they count as what they lead to. */
@DisabledOnOs(OS.WINDOWS)
class LinkedMusicTest {

    @TempDir
    Path temp;

    private MusicFolder music;

    @BeforeEach
    void writeMusic() throws IOException {
        Files.createDirectories(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/secret.flac"), "secret");
        music = new MusicFolder(Files.createDirectory(temp.resolve("music")));
        music.write("a/one.flac", "1");
    }

    @Test
    void link_toAFileInside_isATrackOfThatFile() throws IOException {
        music.link("uno.flac", "a/one.flac");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac", "uno.flac");
        Track target = music.library.find("a/one.flac").orElseThrow();
        assertThat(music.library.find("uno.flac"))
                .contains(new Track(new TrackPath("uno.flac"), AudioKind.FLAC, target.size(), target.modifiedNanos()));
    }

    @Test
    void link_takesItsKindFromItsOwnName() throws IOException {
        music.link("a/text.txt", "one.flac");
        music.write("data.bin", "12");
        music.link("data.mp3", "data.bin");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac", "data.mp3");
    }

    @Test
    void link_toADirectoryInside_isWalked() throws IOException {
        music.write("a/disc/two.flac", "22");
        music.link("b", "a");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac", "a/disc/two.flac", "b/one.flac", "b/disc/two.flac");
    }

    @Test
    void link_outOfTheRoot_isLeftOut() throws IOException {
        music.link("file.flac", "../outside/secret.flac");
        music.link("absolute.flac", temp.resolve("outside/secret.flac").toString());
        music.link("directory", "../outside");
        music.link("parent", "..");
        music.link("beside", "../music-not");
        Files.createDirectory(temp.resolve("music-not"));
        Files.writeString(temp.resolve("music-not/x.flac"), "x");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac");
        assertThat(music.entered()).containsExactly("", "a/");
    }

    @Test
    void link_outOfTheRootThroughAnotherLink_isLeftOut() throws IOException {
        music.link("first", "../outside");
        music.link("second.flac", "first/secret.flac");
        music.link("third", "first/../outside");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac");
    }

    @Test
    void link_changedToLeadOut_takesTheTrackAway() throws IOException {
        music.link("uno.flac", "a/one.flac");
        music.scanner.scanAll();
        music.delete("uno.flac");
        music.link("uno.flac", "../outside/secret.flac");

        music.scanner.scan("");

        music.assertHolds("a/one.flac");
    }

    @Test
    void link_toADirectory_changedToAnother_showsTheNewContent() throws IOException {
        music.write("c/three.flac", "333");
        music.link("b", "a");
        music.scanner.scanAll();
        Files.delete(music.root.resolve("b"));
        music.link("b", "c");

        music.scanner.scan("");

        music.assertHolds("a/one.flac", "c/three.flac", "b/three.flac");
    }

    @Test
    void loops_end() throws IOException {
        music.link("a/self", ".");
        music.link("a/up", "..");
        music.link("a/again", "../a");
        music.link("itself", "itself");
        music.link("ping", "pong");
        music.link("pong", "ping");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac");
    }

    @Test
    void loop_throughTwoDirectories_ends() throws IOException {
        music.write("b/two.flac", "22");
        music.link("a/toB", "../b");
        music.link("b/toA", "../a");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac", "b/two.flac", "a/toB/two.flac", "b/toA/one.flac");
    }

    @Test
    void link_toNothing_isLeftOut() throws IOException {
        music.link("broken.flac", "nowhere.flac");
        music.link("broken", "nowhere");

        music.scanner.scanAll();

        music.assertHolds("a/one.flac");
    }

    @Test
    void root_thatIsALink_isReadWithLinksInIt() throws IOException {
        Files.createSymbolicLink(temp.resolve("linked"), Path.of("music"));
        MusicFolder linked = new MusicFolder(temp.resolve("linked"));
        linked.link("uno.flac", temp.resolve("music/a/one.flac").toString());

        linked.scanner.scanAll();

        linked.assertHolds("a/one.flac", "uno.flac");
    }

    @Test
    void directory_replacedByALinkOutOfTheRoot_isNeverListed() throws IOException {
        music.scanner.scanAll();
        music.move("a", "b");
        music.link("a", temp.resolve("outside").toString());

        music.scanner.scan("a/"); // before its parent is looked at

        assertThat(music.library.find("a/secret.flac")).isEmpty();
        music.scanner.scan("");
        music.assertHolds("b/one.flac");
    }

    @Test
    void directories_thatAllLinkToEachOther_areWalkedInReasonableTime() throws IOException {
        int directories = 12;
        for (int i = 0; i < directories; i++) {
            music.write("d" + i + "/track.flac", "1");
            for (int j = 0; j < directories; j++) {
                if (i != j) {
                    music.link("d" + i + "/to" + j, "../d" + j);
                }
            }
        }

        music.scanner.scanAll(); // any order of twelve would be 479 million ways

        assertThat(music.library.find("d0/to1/track.flac")).isPresent();
        assertThat(music.library.size()).isLessThan(20_000);
    }
}
