package dev.quicksync.rendition;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every rendition in the cache, in memory. Counts and sizes are kept up as it changes, so that asking for them costs nothing. What many
 * entries have in common, such as the path of a track, is held once.
 */
@Singleton
final class RenditionIndex {

    private final Map<String, Kept> byName = new ConcurrentHashMap<>();
    private final Map<String, List<Kept>> byTrack = new ConcurrentHashMap<>();
    private final Map<Encoding, Encoding> encodings = new ConcurrentHashMap<>();
    private final Map<String, Amount> rungs = new ConcurrentHashMap<>();
    private final Amount all = new Amount();

    /** How many renditions, and how many bytes. */
    static final class Amount {

        private final AtomicInteger files = new AtomicInteger();
        private final AtomicLong bytes = new AtomicLong();

        int files() {
            return files.get();
        }

        long bytes() {
            return bytes.get();
        }

        private void add(int more, long moreBytes) {
            files.addAndGet(more);
            bytes.addAndGet(moreBytes);
        }
    }

    /** The rendition that fits the key exactly. */
    Optional<Rendition> find(RenditionKey key) {
        RenditionLabel wanted = key.label();
        for (Kept kept : keptOf(wanted.path())) {
            if (kept.rendition().label().equals(wanted)) {
                return Optional.of(kept.rendition());
            }
        }
        return Optional.empty();
    }

    /** All renditions that were made from a track of this path, in whatever state it was then. */
    List<Rendition> ofTrack(String path) {
        return keptOf(path).stream().map(Kept::rendition).toList();
    }

    private List<Kept> keptOf(String path) {
        return byTrack.getOrDefault(path, List.of());
    }

    Optional<Rendition> get(String name) {
        return Optional.ofNullable(byName.get(name)).map(Kept::rendition);
    }

    /** A rendition with its use, or null. */
    @Nullable
    Kept kept(String name) {
        return byName.get(name);
    }

    /** Takes a rendition in that has not been used yet, in place of the one of the same name. */
    void put(Rendition rendition) {
        put(rendition, rendition.made().toEpochMilli(), 0);
    }

    /** Takes a rendition in, in place of the one of the same name. */
    synchronized Kept put(Rendition rendition, long lastAccessMillis, int accesses) {
        get(rendition.name()).ifPresent(this::remove);
        List<Kept> others = keptOf(rendition.label().path());
        Kept kept = new Kept(shared(rendition, others), lastAccessMillis, accesses);
        RenditionLabel label = kept.rendition().label();
        byName.put(rendition.name(), kept);
        byTrack.put(
                label.path(), Stream.concat(others.stream(), Stream.of(kept)).toList());
        all.add(1, rendition.size());
        ofRung(label.encoding().rung()).add(1, rendition.size());
        return kept;
    }

    private Rendition shared(Rendition rendition, List<Kept> others) {
        RenditionLabel label = rendition.label();
        String path = others.isEmpty()
                ? label.path()
                : others.get(0).rendition().label().path();
        Encoding encoding = encodings.computeIfAbsent(label.encoding(), same -> same);
        return new Rendition(
                rendition.name(),
                new RenditionLabel(path, label.size(), label.modifiedNanos(), encoding, label.recipe()),
                rendition.size(),
                rendition.madeNanos());
    }

    /** Takes a rendition out; false when it was not there. */
    synchronized boolean remove(Rendition rendition) {
        Kept kept = byName.get(rendition.name());
        if (kept == null || !kept.rendition().equals(rendition)) {
            return false;
        }
        byName.remove(rendition.name());
        String path = rendition.label().path();
        List<Kept> fewer = keptOf(path).stream().filter(other -> other != kept).toList();
        if (fewer.isEmpty()) {
            byTrack.remove(path);
        } else {
            byTrack.put(path, fewer);
        }
        all.add(-1, -rendition.size());
        ofRung(rendition.label().encoding().rung()).add(-1, -rendition.size());
        return true;
    }

    /** All that are there, each with its use; changes show in it while it is gone through. */
    Collection<Kept> entries() {
        return byName.values();
    }

    List<Rendition> all() {
        return byName.values().stream().map(Kept::rendition).toList();
    }

    int count() {
        return all.files();
    }

    long bytes() {
        return all.bytes();
    }

    /** What the renditions of a rung come to. */
    Amount ofRung(String rung) {
        return rungs.computeIfAbsent(rung, first -> new Amount());
    }
}
