package dev.quicksync.http;

import static dev.quicksync.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quicksync.fixture.MovableClock;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {

    private static final Duration LONG = OpenFiles.KEEP.plusSeconds(1);

    private final Vertx vertx = Vertx.vertx();
    private final MovableClock clock = new MovableClock();
    private final OpenFiles files =
            new OpenFiles(vertx, new Limits(), () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicBoolean changed = new AtomicBoolean();

    private Path path = Path.of("");

    private record Limits() implements LimitConfig {

        @Override
        public int connectionsPerAddress() {
            return 0;
        }

        @Override
        public int openFiles() {
            return 2;
        }
    }

    @BeforeEach
    void write(@TempDir Path directory) throws IOException {
        path = Files.writeString(directory.resolve("track.mp3"), "music");
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private OpenFile open(Path file) throws Exception {
        OpenFile opened = files.open(file, "1", this::check)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        opened.release();
        return opened;
    }

    private void check() throws IOException {
        checks.incrementAndGet();
        if (changed.get()) {
            throw new NoSuchFileException("track.mp3");
        }
    }

    /** Whoever opens another file has the cache look at what it holds. */
    private void later() throws Exception {
        clock.advance(LONG);
        open(Files.writeString(path.resolveSibling("other.mp3"), "other"));
    }

    @Test
    void file_isOpenedOnce() throws Exception {
        OpenFile file = open(path);
        assertThat(open(path)).isSameAs(file);
        assertThat(checks).hasValue(1);
        assertThat(file.isKept()).isTrue();
    }

    @Test
    void unusedFile_isClosed() throws Exception {
        OpenFile file = open(path);
        later();
        assertThat(file.isKept()).isFalse();
        assertThat(file.hold()).isFalse();
        assertThat(open(path)).isNotSameAs(file);
    }

    @Test
    void usedFile_isLookedAt_andStaysOpen() throws Exception {
        OpenFile file = open(path);
        for (int i = 1; i < 4; i++) {
            assertThat(open(path)).isSameAs(file);
            int before = checks.get();
            later();
            await().until(() -> checks.get() == before + 2); // this one, and the other
        }
        assertThat(open(path)).isSameAs(file);
        assertThat(file.isKept()).isTrue();
    }

    @Test
    void usedFile_isClosed_whenItIsAnotherNow() throws Exception {
        OpenFile file = open(path);
        open(path);
        clock.advance(LONG);
        changed.set(true);
        assertThatThrownBy(() -> open(path)).hasCauseInstanceOf(NoSuchFileException.class);
        await().until(() -> !file.isKept());
        assertThat(file.hold()).isFalse();
    }

    @Test
    void usedFile_isClosed_whenItIsGone() throws Exception {
        OpenFile file = open(path);
        open(path);
        Files.delete(path);
        later();
        await().until(() -> !file.isKept());
    }

    @Test
    void forgottenFile_isClosed() throws Exception {
        OpenFile file = open(path);
        files.forget(path);
        assertThat(file.isKept()).isFalse();
        assertThat(open(path)).isNotSameAs(file);
    }

    @Test
    void fileThatIsTooMany_isClosed() throws Exception {
        OpenFile file = open(path);
        OpenFile second = open(Files.writeString(path.resolveSibling("2.mp3"), "second"));
        OpenFile third = open(Files.writeString(path.resolveSibling("3.mp3"), "third"));
        assertThat(new OpenFile[] {file, second, third})
                .filteredOn(OpenFile::isKept)
                .hasSize(2);
    }
}
