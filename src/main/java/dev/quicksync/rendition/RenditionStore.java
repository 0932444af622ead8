package dev.quicksync.rendition;

import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.library.TrackChanged;
import dev.quicksync.transcode.TranscodeException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The renditions on disk together with their index, changed in step. A file that has a rendition's name is complete and belongs
 * to the track as it is now: renditions of a track that changes are removed as soon as that is known.
 */
@ApplicationScoped
class RenditionStore {

    private static final Logger LOG = Logger.getLogger(RenditionStore.class);

    private final RenditionConfig config;
    private final CacheDirectory directory;
    private final Library library;
    private final Vertx vertx;
    private final RenditionIndex index = new RenditionIndex();
    private volatile Future<Void> loaded = Future.succeededFuture();

    RenditionStore(RenditionConfig config, CacheDirectory directory, Library library, Vertx vertx) {
        this.config = config;
        this.directory = directory;
        this.library = library;
        this.vertx = vertx;
    }

    /** After {@link CacheDirectory#claim}, so that nobody else's files are cleaned up. */
    void load(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        if (config.enabled()) {
            loaded = vertx.executeBlocking(() -> readDirectory(), false);
            loaded.onFailure(failure -> LOG.error("The cache could not be read in full", failure))
                    .onComplete(done -> library.scanned().thenRunAsync(this::removeStale, this::onWorker));
        }
    }

    /** Completes when every rendition on disk is known; until then, {@link #find} may miss one. */
    Future<Void> loaded() {
        return loaded;
    }

    private @Nullable Void readDirectory() throws IOException {
        long start = System.nanoTime();
        directory.load(index::put);
        LOG.infof(
                "%d renditions, %d MB, found in %d ms",
                index.count(), index.bytes() >> 20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return null;
    }

    private void onWorker(Runnable task) {
        vertx.executeBlocking(
                        () -> {
                            task.run();
                            return null;
                        },
                        false)
                .onFailure(failure -> LOG.error("Looking after the cache failed", failure));
    }

    Optional<Rendition> find(RenditionKey key) {
        return index.find(key);
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

    /**
     * Gives a complete file its name. The spec's name goes to the track that has it, or to anyone when its owner is gone.
     *
     * @param finished in the directory where the rendition belongs
     */
    synchronized Rendition keep(RenditionKey key, Path finished) throws IOException {
        String name = nameFor(key);
        Path target = directory.resolve(name);
        // Out of the index first: no one is told the old length and given the new file.
        index.get(name).ifPresent(index::remove);
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        Rendition rendition = new Rendition(
                name,
                key.label(),
                Files.size(target),
                Files.getLastModifiedTime(target).to(TimeUnit.NANOSECONDS));
        index.put(rendition);
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

    /** Forgets a rendition whose file is not there any more. */
    void forget(Rendition rendition) {
        index.remove(rendition);
    }

    /**
     * Removes renditions, oldest or not.
     *
     * @param madeBefore only those made before this time
     * @return how many were removed
     */
    int clear(Instant madeBefore) {
        int removed = 0;
        for (Rendition rendition : index.all()) {
            if (rendition.made().isBefore(madeBefore) && remove(rendition)) {
                removed++;
            }
        }
        return removed;
    }

    void changed(@Observes TrackChanged change) {
        if (loaded.isComplete()) {
            removeStaleOf(change.now());
        }
    }

    /** What changed while the server was down, or before the index was there. */
    private void removeStale() {
        for (Rendition rendition : index.all()) {
            library.find(rendition.label().path())
                    .filter(rendition.label()::isStaleFor)
                    .ifPresent(track -> removeAsStale(rendition));
        }
    }

    private void removeStaleOf(Track track) {
        for (Rendition rendition : index.ofTrack(track.path().value())) {
            if (rendition.label().isStaleFor(track)) {
                removeAsStale(rendition);
            }
        }
    }

    private void removeAsStale(Rendition rendition) {
        if (remove(rendition)) {
            LOG.infof("Removed %s: its track has changed", rendition.name());
        }
    }

    private synchronized boolean remove(Rendition rendition) {
        if (!index.remove(rendition)) {
            return false;
        }
        try {
            directory.delete(fileOf(rendition));
            return true;
        } catch (UncheckedIOException e) {
            LOG.warnf("%s can't be removed: %s", rendition.name(), e.getCause());
            index.put(rendition); // it is still there and takes up space
            return false;
        }
    }
}
