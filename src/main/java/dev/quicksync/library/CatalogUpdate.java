package dev.quicksync.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Brings the catalog in line with the library, a step at a time. Level-triggered: it compares what the library holds with what the table
 * holds, so a step too many does nothing, and one that failed or was lost is made up for by the next comparison of everything. One thread
 * takes the steps, any may look at the state.
 */
final class CatalogUpdate {

    private static final Logger LOG = Logger.getLogger(CatalogUpdate.class);

    /** Rows in one transaction. */
    private static final int BATCH = 300;

    /** How long the database is left to others between two transactions. */
    static final Duration GAP = Duration.ofMillis(10);

    private final Library library;
    private final CatalogTable table;
    private final TagQueue tags;
    private final ScanProgress progress;
    private final List<Reading> unwritten = new ArrayList<>();
    private boolean compareAll = true;
    private long scansNeeded;
    private volatile CatalogTable.Counts counts = new CatalogTable.Counts(0, 0);

    CatalogUpdate(Library library, CatalogTable table, TagQueue tags, Clock clock) {
        this.library = library;
        this.table = table;
        this.tags = tags;
        this.progress = new ScanProgress(clock);
    }

    /** Has everything compared at the next step. */
    void compareAllNext() {
        compareAll = true;
    }

    /**
     * Has the whole music root looked through, and then everything compared.
     *
     * @return how far it is at its beginning; it may be over when this returns
     */
    synchronized ScanStatus askForScan() {
        progress.begin();
        ScanStatus begun = status();
        scansNeeded = library.scans() + 1;
        library.askForScan();
        return begun;
    }

    ScanStatus status() {
        return progress.status(counts, tags.left(), library.isRootMissing());
    }

    CatalogTable.Counts counts() {
        return counts;
    }

    int tagsLeft() {
        return tags.left();
    }

    /** What was listed when the server was stopped; before anything else. */
    void open() throws SQLException {
        counts = table.counts();
        if (counts.tracks() > 0) {
            library.heldTracksOnce();
        }
    }

    /**
     * Does what there is to do now.
     *
     * @return whether there is more to do at once
     * @throws SQLException when the database can't be read or written now; the next step begins where this one has failed
     */
    boolean step() throws SQLException {
        if (library.isRootMissing()) {
            library.takeTouched();
            compareAll = true;
            write();
            return false;
        }
        boolean all = compareAll;
        Set<String> touched = library.takeTouched();
        try {
            if (scanIsDone() || all) {
                progress.begin();
                compareAll = true; // until it is done
                compareAll();
                compareAll = false;
            } else if (!touched.isEmpty()) {
                compare(touched);
            }
        } catch (SQLException | RuntimeException e) {
            compareAll = true;
            throw e;
        }
        boolean wrote = write();
        boolean idle = touched.isEmpty() && !all && !wrote && tags.left() == 0;
        if (idle && !scanIsAwaited()) {
            progress.end();
        }
        return tags.isReady(BATCH);
    }

    private synchronized boolean scanIsDone() {
        boolean done = scansNeeded > 0 && library.scans() >= scansNeeded;
        if (done) {
            scansNeeded = 0;
        }
        return done;
    }

    private synchronized boolean scanIsAwaited() {
        return scansNeeded > 0;
    }

    private void compareAll() throws SQLException {
        long start = System.nanoTime();
        Comparison comparison = new Comparison(library::find);
        table.states(comparison::row);
        library.all().forEach(comparison::track);
        apply(comparison);
        LOG.debugf(
                "%d tracks compared in %d ms: %d new, %d changed, %d gone",
                library.size(),
                (System.nanoTime() - start) / 1_000_000,
                comparison.added().size(),
                comparison.changed().size(),
                comparison.gone().size());
    }

    private void compare(Collection<String> paths) throws SQLException {
        Comparison comparison = new Comparison(library::find);
        table.states(paths, comparison::row);
        for (String path : paths) {
            library.find(path).ifPresent(comparison::track);
        }
        apply(comparison);
    }

    private void apply(Comparison comparison) throws SQLException {
        if (comparison.added().isEmpty()
                && comparison.changed().isEmpty()
                && comparison.gone().isEmpty()) {
            return;
        }
        progress.begin();
        for (List<Track> batch : batches(comparison.added())) {
            table.write(batch.stream().map(Reading::notYet).toList());
            batch.forEach(tags::add);
            progress.found(batch.size(), 0);
            letOthersWrite();
        }
        comparison.changed().forEach(tags::add);
        progress.found(0, comparison.changed().size());
        if (!comparison.gone().isEmpty() && rootIsThere()) {
            for (List<String> batch : batches(comparison.gone())) {
                table.remove(batch);
                batch.forEach(tags::remove);
                progress.removed(batch.size());
                letOthersWrite();
            }
        }
        counts = table.counts();
    }

    /** SQLite has no queue of writers: who waits looks every now and then whether it is free, and must find it so. */
    private static void letOthersWrite() {
        LockSupport.parkNanos(GAP.toNanos());
    }

    /** Asked after the library was: what was found missing while the root was going is not taken for gone. */
    private boolean rootIsThere() {
        if (library.isRootMissing()) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(library.root())) {
            return entries.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes what was read of files that are still the same. */
    private boolean write() throws SQLException {
        unwritten.addAll(tags.take(BATCH - unwritten.size()));
        if (unwritten.isEmpty()) {
            return false;
        }
        List<Reading> current = unwritten.stream().filter(this::isCurrent).toList();
        table.write(current);
        unwritten.clear();
        counts = table.counts();
        return true;
    }

    private boolean isCurrent(Reading reading) {
        Optional<Track> now = library.find(reading.track().path());
        return now.equals(Optional.of(reading.track()));
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int at = 0; at < all.size(); at += BATCH) {
            batches.add(all.subList(at, Math.min(all.size(), at + BATCH)));
        }
        return batches;
    }
}
