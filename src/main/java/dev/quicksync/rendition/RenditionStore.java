package dev.quicksync.rendition;

import dev.quicksync.library.Library;
import dev.quicksync.transcode.TranscodeException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * The renditions on disk together with their index, changed in step. A file that has a rendition's name is complete and belongs
 * to the track as it is now.
 */
@Singleton
class RenditionStore {

    private static final Logger LOG = Logger.getLogger(RenditionStore.class);

    private final CacheDirectory directory;
    private final Library library;
    private final RenditionIndex index;
    private final IndexJournal journal;
    private final Event<RenditionRemoved> removed;
    private final Clock clock;

    RenditionStore(
            CacheDirectory directory,
            Library library,
            RenditionIndex index,
            IndexJournal journal,
            Event<RenditionRemoved> removed,
            Clock clock) {
        this.directory = directory;
        this.library = library;
        this.index = index;
        this.journal = journal;
        this.removed = removed;
        this.clock = clock;
    }

    Optional<Rendition> find(RenditionKey key) {
        return index.find(key);
    }

    /** Notes that a rendition is being sent. Costs nothing: the database is told later. */
    void used(Rendition rendition) {
        Kept kept = index.kept(rendition.name());
        if (kept != null) {
            kept.used(clock.millis());
            journal.used(rendition.name());
        }
    }

    /** Whether a rendition has not been used within this time. */
    boolean isIdle(Rendition rendition, Duration within) {
        Kept kept = index.kept(rendition.name());
        return kept != null && clock.millis() - kept.lastAccessMillis() >= within.toMillis();
    }

    /** Where a rendition lies. */
    Path fileOf(Rendition rendition) {
        return directory.resolve(rendition.name());
    }

    int count() {
        return index.count();
    }

    long bytes() {
        return index.bytes();
    }

    /** All renditions, each with its use. */
    Collection<Kept> entries() {
        return index.entries();
    }

    /** All renditions that were made from a track of this path. */
    List<Rendition> ofTrack(String path) {
        return index.ofTrack(path);
    }

    /**
     * Gives a complete file its name, once there is room for it. The spec's name goes to the track that has it, or to anyone when its owner
     * is gone.
     *
     * @param finished in the directory where the rendition belongs
     * @param claim of the file; what it claims counts until it is closed
     * @throws NoRoomException when there is none
     */
    Rendition keep(RenditionKey key, Path finished, Room.Claim claim) throws IOException {
        claim.atLeast(Files.size(finished)); // before the lock: others may be removed for it
        return keep(key, finished);
    }

    private synchronized Rendition keep(RenditionKey key, Path finished) throws IOException {
        String name = nameFor(key);
        Path target = directory.resolve(name);
        // Out of the index first: no one is told the old length and given the new file.
        Optional<Rendition> before = index.get(name);
        before.ifPresent(index::remove);
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        before.map(RenditionRemoved::new).ifPresent(removed::fire);
        Rendition rendition = new Rendition(
                name,
                key.label(),
                Files.size(target),
                Files.getLastModifiedTime(target).to(TimeUnit.NANOSECONDS));
        index.put(rendition, clock.millis(), 0).seen();
        journal.changed(name); // not before: it may be written at any moment, as what the index knows then
        // Whoever changes the track tells the library before its listeners: one of the two sees the other.
        if (library.find(key.track().path())
                .filter(rendition.label()::isStaleFor)
                .isPresent()) {
            remove(rendition);
            throw new TranscodeException("the track changed while it was being encoded");
        }
        return rendition;
    }

    private String nameFor(RenditionKey key) {
        List<String> names = RenditionNames.of(key.track(), key.encoding());
        boolean taken = index.get(names.get(0))
                .filter(owner -> !owner.label().isOf(key.track()))
                .filter(owner -> library.find(owner.label().path()).isPresent())
                .isPresent();
        return names.get(taken ? 1 : 0);
    }

    /** Takes in what the database knows. */
    synchronized void load(Rendition rendition, long lastAccessMillis, int accesses) {
        if (index.kept(rendition.name()) == null) {
            index.put(rendition, lastAccessMillis, accesses);
        }
    }

    /**
     * Looks at a file that the index does not know as it is, and takes it in, or forgets it when it is none of ours.
     *
     * @return whether it is a rendition
     */
    synchronized boolean look(String name) {
        Optional<Rendition> there = directory.read(name);
        Optional<Rendition> known = index.get(name);
        if (!there.equals(known)) {
            known.ifPresent(index::remove);
            there.ifPresent(rendition -> index.put(rendition, rendition.made().toEpochMilli(), 0));
            journal.changed(name);
        }
        Kept kept = index.kept(name);
        if (kept != null) {
            kept.seen();
        }
        return there.isPresent();
    }

    /** The rendition that a file on disk is which the index does not know yet. Blocks on the disk. */
    Optional<Rendition> findOnDisk(RenditionKey key) {
        for (String name : RenditionNames.of(key.track(), key.encoding())) {
            if (Files.exists(directory.resolve(name))) {
                look(name);
            }
        }
        return find(key);
    }

    /** Forgets a rendition whose file is not there any more. */
    void forget(Rendition rendition) {
        if (index.remove(rendition)) {
            journal.changed(rendition.name());
            removed.fire(new RenditionRemoved(rendition));
        }
    }

    /** The renditions that fit. */
    List<Rendition> select(Predicate<Rendition> which) {
        return index.entries().stream().map(Kept::rendition).filter(which).toList();
    }

    /** Removes a rendition and its file; false when it was not there, or can't be removed. */
    synchronized boolean remove(Rendition rendition) {
        Kept kept = index.kept(rendition.name());
        if (kept == null || !index.remove(rendition)) {
            return false;
        }
        try {
            directory.delete(fileOf(rendition));
            journal.changed(rendition.name());
            removed.fire(new RenditionRemoved(rendition));
            return true;
        } catch (UncheckedIOException e) {
            LOG.warnf("%s can't be removed: %s", rendition.name(), e.getCause());
            index.put(rendition, kept.lastAccessMillis(), kept.accesses()); // it is still there and takes up space
            return false;
        }
    }
}
