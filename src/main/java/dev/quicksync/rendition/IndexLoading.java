package dev.quicksync.rendition;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Fills the index at the start: from the database, which takes a moment, and is enough to serve; then the directory is compared with it. Where
 * the database knows nothing, or can't be read, the directory is read first.
 */
@ApplicationScoped
class IndexLoading {

    private static final Logger LOG = Logger.getLogger(IndexLoading.class);

    private final RenditionConfig config;
    private final CacheDirectory directory;
    private final RenditionStore store;
    private final RenditionIndex index;
    private final RenditionTable table;
    private final IndexJournal journal;
    private final Vertx vertx;
    private final Promise<Void> compared = Promise.promise();
    private volatile Future<Void> loaded = Future.succeededFuture();

    IndexLoading(
            RenditionConfig config,
            CacheDirectory directory,
            RenditionStore store,
            RenditionIndex index,
            RenditionTable table,
            IndexJournal journal,
            Vertx vertx) {
        this.config = config;
        this.directory = directory;
        this.store = store;
        this.index = index;
        this.table = table;
        this.journal = journal;
        this.vertx = vertx;
    }

    /** After {@link CacheDirectory#claim}, so that nobody else's files are cleaned up. */
    void load(@Observes @Priority(Integer.MAX_VALUE - 1) StartupEvent event) {
        if (!config.enabled()) {
            compared.complete();
            return;
        }
        long start = System.nanoTime();
        loaded = blocking(directory::endLeftovers)
                .compose(ended -> table.readAll(store::load))
                .onFailure(this::startAnew)
                .otherwiseEmpty()
                .compose(read -> index.count() > 0 ? Future.<Void>succeededFuture() : blocking(this::compare))
                .onFailure(failure -> LOG.error("The cache could not be read in full", failure))
                .onComplete(done -> LOG.infof(
                        "%d renditions, %d MB, found in %d ms",
                        index.count(), index.bytes() >> 20, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        loaded.onComplete(done -> compareUnlessDone());
    }

    /** Completes when the renditions are known; a file that the database has missed comes later. */
    Future<Void> loaded() {
        return loaded;
    }

    /** Looks on the disk for one that is not known yet, and tells whether it is there. */
    Future<Boolean> look(RenditionKey key) {
        return vertx.executeBlocking(() -> store.findOnDisk(key).isPresent(), false)
                .otherwise(false);
    }

    /** Completes when the index was compared with the directory, and holds just what is there. */
    Future<Void> compared() {
        return compared.future();
    }

    private void startAnew(Throwable failure) {
        LOG.warnf("The index of the cache can't be read from the database, and is made anew: %s", failure);
        journal.startAnew();
    }

    private void compareUnlessDone() {
        if (compared.future().isComplete()) {
            return;
        }
        blocking(this::compare).onFailure(failure -> {
            LOG.error("The cache could not be compared with its index", failure);
            compared.tryComplete();
        });
    }

    private void compare() throws IOException {
        long start = System.nanoTime();
        AtomicInteger looked = new AtomicInteger();
        directory.walk((name, size, modifiedNanos) -> {
            Kept kept = index.kept(name);
            if (kept != null
                    && kept.rendition().size() == size
                    && kept.rendition().madeNanos() == modifiedNanos) {
                kept.seen();
            } else {
                store.look(name);
                looked.incrementAndGet();
            }
        });
        int gone = 0;
        for (Kept kept : index.entries()) {
            if (!kept.isSeen() && !Files.exists(store.fileOf(kept.rendition()))) {
                store.forget(kept.rendition());
                gone++;
            }
        }
        if (looked.get() > 0 || gone > 0) {
            LOG.infof(
                    "The cache was compared with its index in %d ms: %d files had to be looked at, %d were gone",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), looked.get(), gone);
        }
        compared.tryComplete();
    }

    /** Work that blocks on the disk. */
    private interface Work {
        void run() throws IOException;
    }

    private Future<Void> blocking(Work work) {
        return vertx.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }
}
