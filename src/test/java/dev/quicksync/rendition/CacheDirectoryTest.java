package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {

    @TempDir
    Path temp;

    @Test
    void unfinished_isInTheDirectoryOfTheCompleteOne_andHidden() throws Exception {
        CacheDirectory directory = new CacheDirectory(Settings.in(temp.resolve("cache")));

        Path file = directory.unfinished("artist/album/song_high.mp3");

        assertThat(file).exists().hasParent(temp.resolve("cache/artist/album"));
        assertThat(file.getFileName().toString()).startsWith(".").endsWith(".part");
        directory.delete(file);
        assertThat(temp.resolve("cache/artist")).doesNotExist();
        assertThat(temp.resolve("cache")).exists();
    }

    @Test
    void unfinished_whileAnotherEmptiesTheDirectory_isMadeAllTheSame() throws Exception {
        CacheDirectory directory = new CacheDirectory(Settings.in(temp));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tasks.add(() -> {
                for (int round = 0; round < 2_000; round++) {
                    Path file = directory.unfinished("a/b/c_high.mp3");
                    assertThat(Files.exists(file)).isTrue();
                    directory.delete(file);
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();
        assertThat(temp.resolve("a")).doesNotExist();
    }
}
