package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RenditionIndexTest {

    private final RenditionIndex index = new RenditionIndex();

    @Test
    void emptyIndex_holdsNothing() {
        assertFigures(0, 0);
        assertThat(index.find(Labels.key("a.flac"))).isEmpty();
        assertThat(index.get("a_high.mp3")).isEmpty();
        assertThat(index.ofTrack("a.flac")).isEmpty();
        assertThat(index.entries()).isEmpty();
    }

    @Test
    void put_ofAnotherRendition_countsBoth() {
        Rendition high = rendition("a.flac", 256, 100);
        Rendition low = rendition("a.flac", 128, 50);
        index.put("a_high.mp3", high);
        index.put("a_low.mp3", low);

        assertFigures(2, 150);
        assertThat(index.ofTrack("a.flac")).isEqualTo(Map.of("a_high.mp3", high, "a_low.mp3", low));
        assertThat(index.get("a_low.mp3")).contains(low);
    }

    @Test
    void put_underATakenName_replacesWhatWasThere() {
        index.put("a_high.mp3", rendition("a.flac", 256, 100));
        Rendition other = rendition("a.wav", 256, 70);
        index.put("a_high.mp3", other);

        assertFigures(1, 70);
        assertThat(index.ofTrack("a.flac")).isEmpty();
        assertThat(index.ofTrack("a.wav")).containsEntry("a_high.mp3", other);
    }

    @Test
    void put_ofTheSameTwice_countsItOnce() {
        index.put("a_high.mp3", rendition("a.flac", 256, 100));
        index.put("a_high.mp3", rendition("a.flac", 256, 100));

        assertFigures(1, 100);
    }

    @Test
    void remove_ofWhatIsThere_takesItOut() {
        Rendition rendition = rendition("a.flac", 256, 100);
        index.put("a_high.mp3", rendition);

        assertThat(index.remove("a_high.mp3", rendition)).isTrue();
        assertThat(index.remove("a_high.mp3", rendition)).isFalse();
        assertFigures(0, 0);
        assertThat(index.ofTrack("a.flac")).isEmpty();
    }

    @Test
    void remove_ofWhatWasReplaced_leavesTheNewOne() {
        Rendition before = rendition("a.flac", 256, 100);
        index.put("a_high.mp3", before);
        index.put("a_high.mp3", rendition("a.flac", 256, 120));

        assertThat(index.remove("a_high.mp3", before)).isFalse();
        assertFigures(1, 120);
    }

    @Test
    void find_answersOnlyWhatFitsTheKeyExactly() {
        RenditionKey key = Labels.key("a.flac");
        Rendition fits = new Rendition(Path.of("a_high.mp3"), key.label(), 100, 0);
        RenditionLabel stale =
                new RenditionLabel("a.flac", 999, 0, Labels.HIGH, key.label().recipe());
        RenditionLabel otherRecipe = new RenditionLabel(
                "a.flac",
                key.label().size(),
                key.label().modifiedNanos(),
                Labels.HIGH,
                key.label().recipe() + 1);
        index.put("stale.mp3", new Rendition(Path.of("stale.mp3"), stale, 100, 0));
        index.put("recipe.mp3", new Rendition(Path.of("recipe.mp3"), otherRecipe, 100, 0));
        index.put("a_low.mp3", rendition("a.flac", 128, 100));
        assertThat(index.find(key)).isEmpty();

        index.put("a_high.mp3", fits);

        assertThat(index.find(key)).contains(fits);
        assertThat(index.find(Labels.key("b.flac"))).isEmpty();
    }

    @Test
    void figures_underManyThreads_stayExact() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Random random = new Random(i);
            tasks.add(() -> changeMuch(random));
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();

        long bytes = index.entries().stream()
                .mapToLong(entry -> entry.getValue().size())
                .sum();
        assertFigures(index.entries().size(), bytes);
        Map<String, Rendition> all = new HashMap<>();
        for (int track = 0; track < 10; track++) {
            all.putAll(index.ofTrack(track + ".flac"));
        }
        assertThat(all.entrySet()).containsExactlyInAnyOrderElementsOf(index.entries());
        index.entries().forEach(entry -> index.remove(entry.getKey(), entry.getValue()));
        assertFigures(0, 0);
    }

    private Void changeMuch(Random random) {
        for (int i = 0; i < 20_000; i++) {
            String name = random.nextInt(50) + ".mp3";
            if (random.nextInt(3) == 0) {
                index.get(name).ifPresent(rendition -> index.remove(name, rendition));
            } else {
                index.put(name, rendition(random.nextInt(10) + ".flac", 256, random.nextInt(1000)));
            }
            assertThat(index.bytes()).isNotNegative();
        }
        return null;
    }

    private void assertFigures(int count, long bytes) {
        assertThat(index.count()).isEqualTo(count);
        assertThat(index.bytes()).isEqualTo(bytes);
    }

    private static Rendition rendition(String path, int kbps, long size) {
        return new Rendition(Path.of("any.mp3"), Labels.label(path, kbps), size, 0);
    }
}
