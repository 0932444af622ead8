package dev.quicksync.rendition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every rendition in the cache, in memory. Count and size are kept up as it changes, so that asking for them costs nothing. */
final class RenditionIndex {

    private final Map<String, Rendition> byName = new ConcurrentHashMap<>();
    private final Map<String, List<Rendition>> byTrack = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** The rendition that fits the key exactly. */
    Optional<Rendition> find(RenditionKey key) {
        RenditionLabel wanted = key.label();
        for (Rendition rendition : ofTrack(wanted.path())) {
            if (rendition.label().equals(wanted)) {
                return Optional.of(rendition);
            }
        }
        return Optional.empty();
    }

    /** All renditions that were made from a track of this path, in whatever state it was then. */
    List<Rendition> ofTrack(String path) {
        return byTrack.getOrDefault(path, List.of());
    }

    Optional<Rendition> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Takes a rendition in, in place of the one of the same name. */
    synchronized void put(Rendition rendition) {
        get(rendition.name()).ifPresent(this::remove);
        byName.put(rendition.name(), rendition);
        String path = rendition.label().path();
        byTrack.put(
                path,
                Stream.concat(ofTrack(path).stream(), Stream.of(rendition)).toList());
        bytes.addAndGet(rendition.size());
    }

    /** Takes a rendition out; false when it was not there. */
    synchronized boolean remove(Rendition rendition) {
        if (!byName.remove(rendition.name(), rendition)) {
            return false;
        }
        String path = rendition.label().path();
        List<Rendition> fewer =
                ofTrack(path).stream().filter(other -> !other.equals(rendition)).toList();
        if (fewer.isEmpty()) {
            byTrack.remove(path);
        } else {
            byTrack.put(path, fewer);
        }
        bytes.addAndGet(-rendition.size());
        return true;
    }

    List<Rendition> all() {
        return List.copyOf(byName.values());
    }

    int count() {
        return byName.size();
    }

    long bytes() {
        return bytes.get();
    }
}
