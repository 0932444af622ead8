package dev.quicksync.library;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quicksync.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogUpdateTest {

    @TempDir
    Path temp;

    private TestDatabase database;
    private MusicFolder music;
    private CatalogFixture catalog;

    @BeforeEach
    void open() throws Exception {
        database = new TestDatabase(temp.resolve("data"));
        music = new MusicFolder(Files.createDirectory(temp.resolve("music")));
        music.write("a/one.flac", "1");
        music.write("a/two.flac", "22");
        catalog = new CatalogFixture(music, database);
    }

    @AfterEach
    void close() throws InterruptedException {
        catalog.close();
        database.close();
    }

    private void restart() throws Exception {
        catalog.close();
        music = new MusicFolder(music.root);
        catalog = new CatalogFixture(music, database);
    }

    @Test
    void tracks_areListedWithTheirTags() {
        catalog.follow();

        catalog.assertLists("a/one.flac", "a/two.flac");
        assertThat(catalog.catalog.find("a/two.flac").orElseThrow().title()).hasValue("TWO");
        List<String> audio = new ArrayList<>();
        catalog.catalog.forEachAudio((path, seconds, kbps) -> audio.add(path + " " + seconds));
        assertThat(audio).contains("a/two.flac 2.0");
        assertThat(catalog.update.status().added()).isEqualTo(2);
        assertThat(catalog.update.status().tagsToRead()).isZero();
    }

    @Test
    void tracks_areListedBeforeTheirTagsAreRead() throws SQLException {
        catalog.reader.gate.acquireUninterruptibly();
        music.scanner.scanAll();
        music.library.scanCompleted();

        catalog.update.step();

        catalog.assertLists("a/one.flac", "a/two.flac");
        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().title()).isEmpty();
        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().titleOrStem())
                .isEqualTo("one");
        assertThat(catalog.update.status().tagsToRead()).isEqualTo(2);
        catalog.reader.gate.release();
    }

    @Test
    void file_addedChangedAndRemoved_isFollowed() throws IOException {
        catalog.follow();
        music.write("a/three.flac", "333");
        music.write("a/one.flac", "4444");
        music.delete("a/two.flac");
        music.scanner.scan("a/");
        catalog.settle();

        catalog.assertLists("a/one.flac", "a/three.flac");
        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().seconds()).hasValue(4);
        assertThat(catalog.search("two")).isEmpty();
        assertThat(catalog.reader.reads).hasValue(4);
        ScanStatus status = catalog.update.status();
        assertThat(new int[] {status.added(), status.changed(), status.removed()})
                .containsExactly(1, 1, 1);
    }

    @Test
    void restart_withoutChanges_readsNoTagAgain() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            music.write("many/" + i % 50 + "/" + i + ".mp3", "x");
        }
        catalog.follow();
        assertThat(catalog.reader.reads).hasValue(5_002);
        assertThat(catalog.update.counts().tracks()).isEqualTo(5_002);

        restart();
        music.touch("many/7/7.mp3", 5);
        catalog.follow();

        assertThat(catalog.reader.reads).hasValue(1);
        assertThat(catalog.update.counts().tracks()).isEqualTo(5_002);
    }

    @Test
    void changes_whileTheServerWasDown_areFound() throws Exception {
        catalog.follow();
        music.delete("a/one.flac");
        music.write("b/new.flac", "1");
        restart();

        catalog.follow();

        catalog.assertLists("a/two.flac", "b/new.flac");
        assertThat(catalog.reader.reads).hasValue(1);
    }

    @Test
    void crash_beforeTagsWereRead_readsThemAfterwards() throws Exception {
        catalog.reader.gate.acquireUninterruptibly();
        music.scanner.scanAll();
        music.library.scanCompleted();
        catalog.update.step(); // listed; the rest is lost
        catalog.reader.gate.release();
        restart();

        catalog.follow();

        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().title()).hasValue("ONE");
    }

    @Test
    void missingRoot_removesNothing() throws Exception {
        catalog.follow();
        music.move("", "../away");
        music.library.rootIsUnreadable();
        music.scanner.forgetAll();
        catalog.update.step();
        catalog.update.step();

        assertThat(music.library.isRootMissing()).isTrue();
        catalog.assertLists("a/one.flac", "a/two.flac");

        Files.move(temp.resolve("away"), music.root);
        catalog.follow();
        catalog.assertLists("a/one.flac", "a/two.flac");
        assertThat(catalog.reader.reads).hasValue(2);
    }

    /** As where a disk is not mounted: the directory is there, but empty. */
    @Test
    void emptyRoot_afterARestart_removesNothing() throws Exception {
        catalog.follow();
        music.move("a", "../away");
        restart();
        catalog.music.scanner.scanAll();
        catalog.music.library.scanCompleted();
        catalog.update.step();

        assertThat(music.library.isRootMissing()).isTrue();
        catalog.assertLists("a/one.flac", "a/two.flac");
    }

    @Test
    void fileThatCantBeRead_isListedWithItsError_andNotReadAgain() throws Exception {
        catalog.reader.failures.put("a/one.flac", new IOException("it holds no audio that can be read"));
        catalog.reader.failures.put("a/two.flac", new IllegalStateException("a fault of ours"));
        catalog.follow();

        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().error())
                .hasValue("it holds no audio that can be read");
        assertThat(catalog.catalog.find("a/two.flac").orElseThrow().error()).hasValue("it can't be read");
        assertThat(catalog.update.counts().errors()).isEqualTo(2);

        restart();
        catalog.follow();
        assertThat(catalog.reader.reads).hasValue(0);
    }

    @Test
    void fileThatCantBeReadNow_isReadAgainAtTheNextComparison() {
        catalog.reader.failures.put("a/one.flac", new MediaProbe.UnavailableException("there is no ffmpeg"));
        catalog.follow();
        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().error()).hasValue("there is no ffmpeg");

        catalog.reader.failures.clear();
        catalog.update.compareAllNext();
        catalog.settle();

        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().error()).isEmpty();
        assertThat(catalog.reader.reads).hasValue(3);
    }

    @Test
    void lockedDatabase_isToldAndTheNextStepGoesOn() throws Exception {
        catalog.close();
        catalog = new CatalogFixture(music, database.open("&busy_timeout=1"));
        music.scanner.scanAll();
        music.library.scanCompleted();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            assertThatExceptionOfType(SQLException.class).isThrownBy(catalog.update::step);
            lock.execute("ROLLBACK");
        }

        catalog.settle();

        catalog.assertLists("a/one.flac", "a/two.flac");
    }

    @Test
    void lockedDatabase_whileTagsWait_losesNone() throws Exception {
        catalog.close();
        catalog = new CatalogFixture(music, database.open("&busy_timeout=1"));
        catalog.reader.gate.acquireUninterruptibly();
        music.scanner.scanAll();
        music.library.scanCompleted();
        catalog.update.step();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            catalog.reader.gate.release();
            await().until(() -> catalog.tags.isReady(2));
            assertThatExceptionOfType(SQLException.class).isThrownBy(catalog.update::step);
            lock.execute("ROLLBACK");
        }

        catalog.settle();

        assertThat(catalog.catalog.find("a/one.flac").orElseThrow().title()).hasValue("ONE");
        assertThat(catalog.catalog.find("a/two.flac").orElseThrow().title()).hasValue("TWO");
    }

    @Test
    void scan_onRequest_isRunningUntilItIsDone() throws IOException {
        catalog.follow();
        catalog.update.askForScan();
        assertThat(catalog.update.status().state()).isEqualTo("running");
        assertThat(music.library.takeScanAsked()).isTrue();
        music.write("b/new.flac", "1");

        catalog.follow();

        assertThat(catalog.update.status().state()).isEqualTo("idle");
        assertThat(catalog.update.status().added()).isEqualTo(1);
        catalog.assertLists("a/one.flac", "a/two.flac", "b/new.flac");
    }
}
