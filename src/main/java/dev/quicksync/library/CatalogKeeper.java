package dev.quicksync.library;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the catalog true, on threads of its own and of the lowest priority. A database that can't be written stops nothing else. */
@ApplicationScoped
class CatalogKeeper {

    private static final Logger LOG = Logger.getLogger(CatalogKeeper.class);

    private static final Duration TICK = Duration.ofMillis(250);

    /** How long to leave a database alone that could not be used. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** How often everything is compared although nothing was reported, and what could not be read for the time being is tried again. */
    private static final Duration COMPARE_INTERVAL = Duration.ofMinutes(5);

    private final Library library;
    private final TagQueue tags;
    private final CatalogUpdate update;
    private final Semaphore bell = new Semaphore(0);
    private boolean failing;
    private boolean opened;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    CatalogKeeper(Library library, CatalogTable table, MediaReader reader, LibraryConfig config, Clock clock) {
        this.library = library;
        this.tags = new TagQueue(reader, config.tagThreads());
        this.update = new CatalogUpdate(library, table, tags, clock);
    }

    /** How far it is. */
    ScanStatus status() {
        return update.status();
    }

    /** How many rows there are, as of the last look. */
    CatalogTable.Counts counts() {
        return update.counts();
    }

    /** How many tracks' tags are still to be read. */
    int tagsLeft() {
        return update.tagsLeft();
    }

    /**
     * Has the music root looked through and compared.
     *
     * @return how far it is at its beginning
     */
    ScanStatus scan() {
        return update.askForScan();
    }

    void start(@Observes StartupEvent event) {
        library.whenScanned(bell::release);
        Thread keeping = TagThreads.thread("catalog", this::run);
        keeping.start();
        thread = keeping;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        tags.close();
        Thread keeping = thread;
        if (keeping != null) {
            keeping.interrupt();
            keeping.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        long compared = System.nanoTime();
        try {
            while (!stopping) {
                Duration pause = step();
                if (System.nanoTime() - compared >= COMPARE_INTERVAL.toNanos()) {
                    update.compareAllNext();
                    compared = System.nanoTime();
                }
                bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits(); // one look is enough for all who rang
            }
        } catch (InterruptedException e) {
            LOG.debug("The catalog is no longer kept");
        }
    }

    private Duration step() {
        try {
            if (!opened) {
                update.open();
                opened = true;
            }
            boolean more = library.isScanned() && update.step();
            if (failing) {
                failing = false;
                LOG.info("The catalog of tracks can be written again");
            }
            return more ? CatalogUpdate.GAP : TICK;
        } catch (SQLException | RuntimeException e) {
            if (!failing && !stopping) {
                failing = true;
                LOG.errorf(
                        "The catalog of tracks can't be kept up now: %s. It is tried again every %d s; the music plays on.",
                        e, PAUSE.toSeconds());
            }
            return PAUSE;
        }
    }
}
