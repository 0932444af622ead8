package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.Preparation;
import dev.quicksync.rendition.Rendition;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.RenditionLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Makes a rendition when the test says so. */
final class FakeWorkshop implements Workshop {

    Optional<String> pause = Optional.empty();
    boolean musicMissing;
    boolean full;
    final List<Duration> asked = new ArrayList<>();
    final Set<RenditionKey> held = new HashSet<>();
    final Set<String> unreadable = new HashSet<>();
    final List<String> allowedAgain = new ArrayList<>();

    /** Every one that was started, in order. */
    final List<String> begun = new ArrayList<>();

    private final Map<String, CompletableFuture<Void>> encoding = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Rendition>> making = new LinkedHashMap<>();

    @Override
    public Optional<String> pause() {
        return musicMissing ? Optional.of(NO_MUSIC) : pause;
    }

    @Override
    public boolean isMusicMissing() {
        return musicMissing;
    }

    @Override
    public boolean holds(RenditionKey key) {
        return held.contains(key);
    }

    @Override
    public boolean hasRoom(Duration spared) {
        asked.add(spared);
        return !full;
    }

    @Override
    public boolean canRead(Track track) {
        return !musicMissing && !unreadable.contains(track.path().value());
    }

    @Override
    public void allowAgain(RenditionKey key) {
        allowedAgain.add(Shelf.word(key));
    }

    @Override
    public Preparation prepare(RenditionKey key, Duration spared) {
        CompletableFuture<Rendition> result = new CompletableFuture<>();
        begun.add(Shelf.word(key));
        making.put(Shelf.word(key), result);
        CompletableFuture<Void> encoded = new CompletableFuture<>();
        encoding.put(Shelf.word(key), encoded);
        return Preparation.of(encoded, result, reason -> {
            making.remove(Shelf.word(key));
            result.completeExceptionally(new CancellationException(reason));
        });
    }

    /** What is being made now. */
    List<String> making() {
        return List.copyOf(making.keySet());
    }

    /** ffmpeg is done with one. */
    void encode(String word) {
        encoding.remove(word).complete(null);
    }

    /** One is done. */
    void finish(String word) {
        RenditionKey key = key(word);
        held.add(key);
        making.remove(word)
                .complete(new Rendition(
                        word, new RenditionLabel(key.track().path().value(), 1000, 1, key.encoding(), 1), 1, 1));
    }

    /** One comes to nothing. */
    void fail(String word, String why) {
        fail(word, new IllegalStateException(why));
    }

    void fail(String word, RuntimeException why) {
        making.remove(word).completeExceptionally(why);
    }

    private static RenditionKey key(String word) {
        String[] parts = word.split(" ");
        return Shelf.key(parts[0], Shelf.LADDER.find(parts[1]).orElseThrow());
    }
}
