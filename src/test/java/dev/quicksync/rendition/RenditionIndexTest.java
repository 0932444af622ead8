package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
        assertThat(index.all()).isEmpty();
    }

    @Test
    void put_ofAnotherRendition_countsBoth() {
        Rendition high = rendition("a_high.mp3", "a.flac", 256, 100);
        Rendition low = rendition("a_low.mp3", "a.flac", 128, 50);
        index.put(high);
        index.put(low);

        assertFigures(2, 150);
        assertThat(index.ofTrack("a.flac")).containsExactlyInAnyOrder(high, low);
        assertThat(index.get("a_low.mp3")).contains(low);
    }

    @Test
    void put_underATakenName_replacesWhatWasThere() {
        index.put(rendition("a_high.mp3", "a.flac", 256, 100));
        Rendition other = rendition("a_high.mp3", "a.wav", 256, 70);
        index.put(other);

        assertFigures(1, 70);
        assertThat(index.ofTrack("a.flac")).isEmpty();
        assertThat(index.ofTrack("a.wav")).containsExactly(other);
    }

    @Test
    void put_ofTheSameTwice_countsItOnce() {
        index.put(rendition("a_high.mp3", "a.flac", 256, 100));
        index.put(rendition("a_high.mp3", "a.flac", 256, 100));

        assertFigures(1, 100);
    }

    @Test
    void remove_ofWhatIsThere_takesItOut() {
        Rendition rendition = rendition("a_high.mp3", "a.flac", 256, 100);
        index.put(rendition);

        assertThat(index.remove(rendition)).isTrue();
        assertThat(index.remove(rendition)).isFalse();
        assertFigures(0, 0);
        assertThat(index.ofTrack("a.flac")).isEmpty();
    }

    @Test
    void remove_ofWhatWasReplaced_leavesTheNewOne() {
        Rendition before = rendition("a_high.mp3", "a.flac", 256, 100);
        index.put(before);
        index.put(rendition("a_high.mp3", "a.flac", 256, 120));

        assertThat(index.remove(before)).isFalse();
        assertFigures(1, 120);
    }

    @Test
    void find_answersOnlyWhatFitsTheKeyExactly() {
        RenditionKey key = Labels.key("a.flac");
        Rendition fits = new Rendition("a_high.mp3", key.label(), 100, 0);
        RenditionLabel stale =
                new RenditionLabel("a.flac", 999, 0, Labels.HIGH, key.label().recipe());
        RenditionLabel otherRecipe = new RenditionLabel(
                "a.flac",
                key.label().size(),
                key.label().modifiedNanos(),
                Labels.HIGH,
                key.label().recipe() + 1);
        index.put(new Rendition("stale.mp3", stale, 100, 0));
        index.put(new Rendition("recipe.mp3", otherRecipe, 100, 0));
        index.put(rendition("a_low.mp3", "a.flac", 128, 100));
        assertThat(index.find(key)).isEmpty();

        index.put(fits);

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

        long bytes = index.all().stream().mapToLong(Rendition::size).sum();
        assertFigures(index.all().size(), bytes);
        List<Rendition> ofTracks = new ArrayList<>();
        for (int track = 0; track < 10; track++) {
            ofTracks.addAll(index.ofTrack(track + ".flac"));
        }
        assertThat(ofTracks).containsExactlyInAnyOrderElementsOf(index.all());
        index.all().forEach(index::remove);
        assertFigures(0, 0);
    }

    private Void changeMuch(Random random) {
        for (int i = 0; i < 20_000; i++) {
            String name = random.nextInt(50) + ".mp3";
            if (random.nextInt(3) == 0) {
                index.get(name).ifPresent(index::remove);
            } else {
                index.put(rendition(name, random.nextInt(10) + ".flac", 256, random.nextInt(1000)));
            }
            assertThat(index.bytes()).isNotNegative();
        }
        return null;
    }

    private void assertFigures(int count, long bytes) {
        assertThat(index.count()).isEqualTo(count);
        assertThat(index.bytes()).isEqualTo(bytes);
    }

    private static Rendition rendition(String name, String path, int kbps, long size) {
        return new Rendition(name, Labels.label(path, kbps), size, 0);
    }
}
