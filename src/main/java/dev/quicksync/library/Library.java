package dev.quicksync.library;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What is known about the tracks, in memory: answering a request asks no disk. */
@Singleton
public class Library {

    private final Path root;
    private final Map<String, Track> tracks = new ConcurrentHashMap<>();
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> firstScan = new CompletableFuture<>();
    private final AtomicLong scans = new AtomicLong();
    private final AtomicBoolean scanAsked = new AtomicBoolean();

    /** The paths at which something has changed since {@link #takeTouched}. */
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    /** The picture that lies in a directory, by the directory's path with a trailing slash. */
    private final Map<String, String> pictures = new ConcurrentHashMap<>();

    private volatile Runnable scanAskedFor = () -> {};
    private volatile Runnable scanEnded = () -> {};
    private volatile boolean rootUnreadable;
    private volatile boolean everHeldTracks;

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

    /**
     * Whether the music root can't be read now, or is empty after it was not, as where a disk is no longer mounted: tracks that are not there
     * are not gone then.
     */
    public boolean isRootMissing() {
        return rootUnreadable || (everHeldTracks && isScanned() && tracks.isEmpty());
    }

    void rootIsUnreadable() {
        rootUnreadable = true;
    }

    /** There were tracks once, as the catalog knows. */
    void heldTracksOnce() {
        everHeldTracks = true;
    }

    void scanCompleted() {
        rootUnreadable = false;
        scans.incrementAndGet();
        firstScan.complete(null);
        scanEnded.run();
    }

    /** Has whoever compares what was found told when everything has been looked through. */
    void whenScanned(Runnable told) {
        scanEnded = told;
    }

    /** How often the whole music root has been looked through. */
    long scans() {
        return scans.get();
    }

    /** Has everything looked through at once, or as soon as there is a music root. */
    void askForScan() {
        scanAsked.set(true);
        scanAskedFor.run();
    }

    /** Has whoever looks through the music told when somebody asks for it. */
    void whenScanIsAsked(Runnable told) {
        scanAskedFor = told;
    }

    /** Whether somebody asked since the last call. */
    boolean takeScanAsked() {
        return scanAsked.getAndSet(false);
    }

    /** All tracks. */
    Collection<Track> all() {
        return Collections.unmodifiableCollection(tracks.values());
    }

    /** The paths at which a track came, went or changed since the last call. */
    Set<String> takeTouched() {
        Set<String> taken = new HashSet<>(touched);
        touched.removeAll(taken);
        return taken;
    }

    /** The path of the picture that lies beside a track, relative to the music root. */
    Optional<String> pictureBeside(String path) {
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        return Optional.ofNullable(pictures.get(directory)).map(name -> directory + name);
    }

    /**
     * @param directory with a trailing slash, or empty
     */
    void setPicture(String directory, Optional<String> name) {
        if (name.isPresent()) {
            pictures.put(directory, name.get());
        } else {
            pictures.remove(directory);
        }
    }

    void put(Track track) {
        everHeldTracks = true;
        tracks.put(track.path().value(), track);
        touched.add(track.path().value());
    }

    void remove(String path) {
        tracks.remove(path);
        touched.add(path);
    }
}
