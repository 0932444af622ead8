package dev.quicksync.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** What is known about the tracks, in memory: answering a request asks no disk. */
@ApplicationScoped
public class Library {

    private final Path root;
    private final Map<String, Track> tracks = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> firstScan = new CompletableFuture<>();

    Library(LibraryConfig config) {
        this.root = config.musicRoot().toAbsolutePath().normalize();
    }

    /** The music root, absolute. */
    public Path root() {
        return root;
    }

    /** The track at this path, if there is one. */
    public Optional<Track> find(TrackPath path) {
        return find(path.value());
    }

    /** The track at a path that was written down earlier; nothing is asked of the disk, so any text will do. */
    public Optional<Track> find(String path) {
        return Optional.ofNullable(tracks.get(path));
    }

    /** Where the track's file lies. */
    public Path fileOf(Track track) {
        return root.resolve(track.path().value());
    }

    /** How many tracks there are. */
    public int size() {
        return tracks.size();
    }

    /** Completes when the music root has been looked through for the first time. */
    public CompletionStage<Void> scanned() {
        return firstScan;
    }

    /** Whether {@link #scanned()} has completed; before, a track may exist that is not known yet. */
    public boolean isScanned() {
        return firstScan.isDone();
    }

    void scanCompleted() {
        firstScan.complete(null);
    }

    void put(Track track) {
        tracks.put(track.path().value(), track);
    }

    void remove(String path) {
        tracks.remove(path);
    }
}
