package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWatchesTest {

    @TempDir
    Path root;

    private WatchService service;
    private DirectoryWatches watches;

    @BeforeEach
    void open() throws IOException {
        service = FileSystems.getDefault().newWatchService();
        watches = new DirectoryWatches(root, service);
        Files.createDirectory(root.resolve("a"));
    }

    @AfterEach
    void close() throws IOException {
        service.close();
    }

    @Test
    void directory_isRegisteredOnce() throws IOException {
        assertThat(watches.watch("a/", place("a"))).isTrue();
        assertThat(watches.watch("a/", place("a"))).isFalse();
    }

    @Test
    void anotherDirectoryOfTheSameName_isRegisteredAndReportsToo() throws Exception {
        watches.watch("a/", place("a"));
        Files.move(root.resolve("a"), root.resolve("b"));
        Files.createDirectory(root.resolve("a"));

        assertThat(watches.watch("a/", place("a"))).isTrue();
        assertThat(watches.watch("b/", place("b"))).isTrue();

        Files.createFile(root.resolve("a/new.mp3"));
        assertThat(watches.directoriesOf(next())).containsExactly("a/");
    }

    @Test
    void directoryWhoseKeyHasEnded_isRegisteredAnew() throws Exception {
        DirectoryPlace place = place("a");
        watches.watch("a/", place);
        Files.delete(root.resolve("a"));
        WatchKey ended = next();
        Files.createDirectory(root.resolve("a"));

        assertThat(ended.isValid()).isFalse();
        assertThat(watches.watch("a/", place)).isTrue();
        watches.forget(ended);
        assertThat(watches.watch("a/", place)).isFalse();
    }

    @Test
    void linkAndItsTarget_areToldOfTogether() throws Exception {
        Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
        watches.watch("a/", place("a"));
        watches.watch("link/", place("link"));

        Files.createFile(root.resolve("a/new.mp3"));

        assertThat(watches.directoriesOf(next())).containsExactlyInAnyOrder("a/", "link/");
    }

    private WatchKey next() throws InterruptedException {
        WatchKey key = service.poll(10, TimeUnit.SECONDS);
        assertThat(key).isNotNull();
        return key;
    }

    private DirectoryPlace place(String name) throws IOException {
        Path path = root.resolve(name);
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return new DirectoryPlace(key, List.of(root.toRealPath(), path.toRealPath()), 0);
    }
}
