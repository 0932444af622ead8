package dev.quicksync.precache;

import dev.quicksync.library.AudioKind;
import dev.quicksync.library.Catalog;
import dev.quicksync.library.Track;
import dev.quicksync.library.TrackPath;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Ladder;
import dev.quicksync.rendition.RenditionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tracks and renditions that a test makes up. */
final class Shelf {

    static final Encoding LOW = new Encoding("low", 128);
    static final Encoding MEDIUM = new Encoding("medium", 192);
    static final Encoding HIGH = new Encoding("high", 256);
    static final Ladder LADDER = new Ladder() {
        @Override
        public List<Encoding> rungs() {
            return List.of(new Encoding("saver", 64), LOW, MEDIUM, HIGH, new Encoding("ultra", 320));
        }

        @Override
        public boolean isForLossyToo() {
            return true;
        }
    };

    final Set<RenditionKey> cached = new HashSet<>();
    /** What may make way, of what is cached, with its size. */
    final Map<RenditionKey, Long> idle = new HashMap<>();

    final Map<String, Integer> passingKbps = new HashMap<>();
    final Map<String, Double> seconds = new HashMap<>();
    final Set<String> gone = new HashSet<>();
    OptionalLong free = OptionalLong.empty();

    static Track track(String path) {
        AudioKind kind =
                AudioKind.ofExtension(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
        return new Track(new TrackPath(path), kind, 1000, 1);
    }

    static RenditionKey key(String path, Encoding rung) {
        return new RenditionKey(track(path), rung);
    }

    Stock stock() {
        return new Stock(
                path -> gone.contains(path) ? Optional.empty() : Optional.of(track(path)),
                key -> cached.contains(key) || idle.containsKey(key)
                        ? OptionalLong.of(idle.getOrDefault(key, 0L))
                        : OptionalLong.empty(),
                this::audio,
                true,
                free,
                free.isEmpty()
                        ? free
                        : OptionalLong.of(free.getAsLong()
                                + idle.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()));
    }

    void audio(Catalog.EachAudio each) {
        seconds.forEach((path, length) -> each.track(path, length, passingKbps.getOrDefault(path, 0)));
        passingKbps.forEach((path, kbps) -> each.track(path, 0, kbps));
    }

    PrecachePlan plan(Tier... tiers) {
        return PrecachePlanner.plan(new Demand(List.of(tiers)), stock());
    }

    /** A plan in words, such as {@code a.flac medium}. */
    static List<String> words(PrecachePlan plan) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            words.add(word(plan.key(i)));
        }
        return words;
    }

    static String word(RenditionKey key) {
        return key.track().path().value() + " " + key.encoding().rung();
    }
}
