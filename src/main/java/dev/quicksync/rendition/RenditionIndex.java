package dev.quicksync.rendition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Every rendition in the cache, in memory. Count and size are kept up as it changes, so that asking for them costs nothing. */
final class RenditionIndex {

    private final Map<String, Rendition> byName = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Rendition>> byTrack = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** The rendition that fits the key exactly. */
    Optional<Rendition> find(RenditionKey key) {
        RenditionLabel wanted = key.label();
        for (Rendition rendition : ofTrack(wanted.path()).values()) {
            if (rendition.label().equals(wanted)) {
                return Optional.of(rendition);
            }
        }
        return Optional.empty();
    }

    /** All renditions that were made from a track of this path, in whatever state it was then, by their names. */
    Map<String, Rendition> ofTrack(String path) {
        return byTrack.getOrDefault(path, Map.of());
    }

    Optional<Rendition> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    synchronized void put(String name, Rendition rendition) {
        get(name).ifPresent(before -> remove(name, before));
        byName.put(name, rendition);
        Map<String, Rendition> more = new HashMap<>(ofTrack(rendition.label().path()));
        more.put(name, rendition);
        byTrack.put(rendition.label().path(), Map.copyOf(more));
        bytes.addAndGet(rendition.size());
    }

    /** Takes a rendition out; false when it was not there. */
    synchronized boolean remove(String name, Rendition rendition) {
        if (!byName.remove(name, rendition)) {
            return false;
        }
        Map<String, Rendition> fewer = new HashMap<>(ofTrack(rendition.label().path()));
        fewer.remove(name);
        if (fewer.isEmpty()) {
            byTrack.remove(rendition.label().path());
        } else {
            byTrack.put(rendition.label().path(), Map.copyOf(fewer));
        }
        bytes.addAndGet(-rendition.size());
        return true;
    }

    List<Map.Entry<String, Rendition>> entries() {
        return List.copyOf(byName.entrySet());
    }

    int count() {
        return byName.size();
    }

    long bytes() {
        return bytes.get();
    }
}
