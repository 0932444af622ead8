package dev.quicksync.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What is known about the tracks, in memory: answering a request asks no disk. */
@ApplicationScoped
public class Library {

    private final Path root;
    private final Map<String, Track> tracks = new ConcurrentHashMap<>();
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();
    private volatile boolean rootMissing;
    private volatile boolean heldTracks;
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

    /**
     * Makes sure that a track's file is the one that is known, and lies inside the music root. Blocks on the disk.
     *
     * @throws ChangedTrackException when it is another one; it will be looked at again within a second
     * @throws IOException when it can't be looked at
     */
    public void requireUnchanged(Track track) throws IOException {
        Path real = fileOf(track).toRealPath();
        BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
        boolean same = now.isRegularFile()
                && now.size() == track.size()
                && now.lastModifiedTime().to(TimeUnit.NANOSECONDS) == track.modifiedNanos()
                && real.startsWith(root.toRealPath());
        if (!same) {
            suspects.add(track.path().directory());
            throw new ChangedTrackException();
        }
    }

    /** The directories in which a track turned out to have changed since the last call. */
    Set<String> takeSuspects() {
        Set<String> taken = Set.copyOf(suspects);
        suspects.removeAll(taken);
        return taken;
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
        rootMissing = false;
        firstScan.complete(null);
    }

    /** Whether the music root can't be read, or holds nothing although it did: what is missing then has not been removed. */
    public boolean isRootMissing() {
        return rootMissing || (heldTracks && tracks.isEmpty());
    }

    /** Notes that the music root can't be read; {@link #scanCompleted()} takes it back. */
    void rootIsMissing() {
        rootMissing = true;
    }

    void put(Track track) {
        tracks.put(track.path().value(), track);
        heldTracks = true;
    }

    void remove(String path) {
        tracks.remove(path);
    }
}
