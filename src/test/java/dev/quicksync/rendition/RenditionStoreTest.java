package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.library.MusicFolder;
import dev.quicksync.storage.TestDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on a real disk whose index is written to a real SQLite. */
class RenditionStoreTest {

    private static final RenditionKey KEY = Labels.key("a.flac");

    @TempDir
    Path temp;

    private final RenditionIndex index = new RenditionIndex();
    private TestDatabase database;
    private RenditionTable table;
    private CacheDirectory directory;
    private IndexJournal journal;
    private RenditionStore store;

    @BeforeEach
    void open() throws IOException {
        database = new TestDatabase(temp.resolve("data"));
        table = new RenditionTable(database.open());
        RenditionConfig config = Settings.in(temp.resolve("cache"));
        directory = new CacheDirectory(config);
        journal = new IndexJournal(config, index, table, database.vertx(), Clock.systemUTC());
        store = new RenditionStore(
                directory, new MusicFolder(temp).library, index, journal, writingTheIndex(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Whoever is told that a rendition was removed is told while the store is still at it; the journal's timer may come then. */
    @SuppressWarnings("unchecked")
    private Event<RenditionRemoved> writingTheIndex() {
        return (Event<RenditionRemoved>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    writeIndex();
                    return null;
                });
    }

    private void writeIndex() {
        journal.stop(new ShutdownEvent());
    }

    private void keep(String content) throws IOException {
        Room room = new Room(0, 0, store::bytes, () -> Room.UNKNOWN, null);
        Path finished = Files.writeString(directory.unfinished("a_high.mp3"), content);
        try (Room.Claim claim = room.open(() -> null, Duration.ZERO, reason -> {})) {
            store.keep(KEY, finished, claim);
        }
    }

    private List<Rendition> inTheDatabase() throws Exception {
        List<Rendition> rows = new ArrayList<>();
        Future<Integer> read = table.readAll((rendition, lastAccessMillis, accesses) -> rows.add(rendition));
        read.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        return rows;
    }

    @Test
    void renditionThatIsReplaced_isInTheDatabase_evenWhenTheIndexIsWrittenMeanwhile() throws Exception {
        keep("first");
        writeIndex();
        assertThat(inTheDatabase()).extracting(Rendition::size).containsExactly(5L);

        keep("the second");
        writeIndex();

        assertThat(inTheDatabase()).extracting(Rendition::size).containsExactly(10L);
    }
}
