package dev.quicksync.library;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Library} true: looks through the music root at start, then at every directory that the file system reports, and
 * through everything at a long interval. One thread does all of it; another hands it the reports, so that a request wakes it, too.
 */
@ApplicationScoped
class LibraryWatcher {

    private static final Logger LOG = Logger.getLogger(LibraryWatcher.class);

    /** Reports that come within this time are answered with one look. */
    private static final long GATHER_MILLIS = 200;

    /** How often it is made sure that the music root is still there, and tracks that turned out to have changed are looked at. */
    private static final long CHECK_MILLIS = 500;

    /** How long to wait before looking again for a music root that is not there. */
    private static final long MISSING_ROOT_MILLIS = 1_000;

    private final Library library;
    private final LibraryConfig config;
    private final Event<TrackChanged> changed;
    private boolean watchesRunOut;
    private boolean rootMissing;
    private @Nullable Thread thread;

    LibraryWatcher(Library library, LibraryConfig config, Event<TrackChanged> changed) {
        this.library = library;
        this.config = config;
        this.changed = changed;
    }

    void start(@Observes StartupEvent event) {
        Thread watching = new Thread(this::run, "library");
        watching.setDaemon(true);
        watching.start();
        thread = watching;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread watching = thread;
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (WatchService watch = FileSystems.getDefault().newWatchService()) {
                    watchWhileThere(watch);
                } catch (IOException e) {
                    rootIsMissing(e);
                    TimeUnit.MILLISECONDS.sleep(MISSING_ROOT_MILLIS);
                } catch (ClosedWatchServiceException e) {
                    throw e;
                } catch (RuntimeException e) {
                    LOG.error("Watching the library failed; it starts anew", e);
                    TimeUnit.MILLISECONDS.sleep(MISSING_ROOT_MILLIS);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            LOG.debug("The library is no longer watched");
        }
    }

    /** Returns by an exception only: interrupted, or the music root is gone. */
    private void watchWhileThere(WatchService watch) throws IOException, InterruptedException {
        BlockingQueue<Optional<WatchKey>> reports = reports(watch);
        library.whenScanIsAsked(() -> reports.add(Optional.empty()));
        DirectoryWatches watches = new DirectoryWatches(library.root(), watch);
        LibraryScanner scanner = new LibraryScanner(
                library,
                track -> changed.fire(new TrackChanged(track)),
                (relative, place) -> watch(watches, relative, place));
        try {
            scanAll(scanner);
            long nextScan = System.nanoTime() + config.rescanInterval().toNanos();
            while (true) {
                Optional<WatchKey> key = next(reports, TimeUnit.MILLISECONDS.toNanos(CHECK_MILLIS));
                scanner.requireSameRoot();
                boolean lost = key.isPresent() && scanReported(scanner, watches, gather(reports, key.get()));
                library.takeSuspects().forEach(scanner::scan);
                boolean asked = library.takeScanAsked();
                if (lost || asked || System.nanoTime() - nextScan >= 0) {
                    scanAll(scanner);
                    nextScan = System.nanoTime() + config.rescanInterval().toNanos();
                }
            }
        } catch (IOException | RuntimeException e) {
            library.rootIsUnreadable(); // before they go: they are not gone
            scanner.forgetAll();
            throw e;
        }
    }

    private void scanAll(LibraryScanner scanner) {
        long start = System.nanoTime();
        scanner.scanAll();
        if (!library.isScanned() || rootMissing) {
            LOG.infof(
                    "%d tracks below %s, found in %d ms",
                    library.size(), library.root(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        rootMissing = false;
        library.scanCompleted();
    }

    /** What the file system reports, until it is watched no more. Who adds nothing to it has everything looked at now. */
    private static BlockingQueue<Optional<WatchKey>> reports(WatchService watch) {
        BlockingQueue<Optional<WatchKey>> reports = new LinkedBlockingQueue<>();
        Thread reporting = new Thread(
                () -> {
                    try {
                        while (true) {
                            reports.add(Optional.of(watch.take()));
                        }
                    } catch (ClosedWatchServiceException | InterruptedException e) {
                        LOG.debug("The file system reports no more");
                    }
                },
                "library-reports");
        reporting.setDaemon(true);
        reporting.start();
        return reports;
    }

    /** The next report; none when somebody asked for a scan, or it is time to look anyway. */
    private static Optional<WatchKey> next(BlockingQueue<Optional<WatchKey>> reports, long nanos)
            throws InterruptedException {
        Optional<WatchKey> next = reports.poll(nanos, TimeUnit.NANOSECONDS);
        return next == null ? Optional.empty() : next;
    }

    /** Collects the directories with reports, a short while longer so that a burst is one look. */
    private static Set<WatchKey> gather(BlockingQueue<Optional<WatchKey>> reports, WatchKey first)
            throws InterruptedException {
        Set<WatchKey> keys = new HashSet<>();
        keys.add(first);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);
        while (true) {
            Optional<WatchKey> more = next(reports, Math.max(0, end - System.nanoTime()));
            if (more.isEmpty()) {
                return keys;
            }
            keys.add(more.get());
        }
    }

    /** Looks at the reported directories; true when reports were lost and everything must be looked at. */
    private static boolean scanReported(LibraryScanner scanner, DirectoryWatches watches, Set<WatchKey> keys)
            throws IOException {
        boolean lost = false;
        for (WatchKey key : keys) {
            for (WatchEvent<?> event : key.pollEvents()) {
                lost |= event.kind() == StandardWatchEventKinds.OVERFLOW;
            }
            Set<String> directories = watches.directoriesOf(key);
            if (!key.reset()) {
                watches.forget(key);
                if (directories.contains("")) {
                    throw new IOException("it was removed or unmounted");
                }
            }
            directories.forEach(scanner::scan);
        }
        return lost;
    }

    private void watch(DirectoryWatches watches, String relative, DirectoryPlace place) {
        try {
            watches.watch(relative, place);
        } catch (IOException e) {
            if (!watchesRunOut && Files.isDirectory(library.root().resolve(relative))) {
                watchesRunOut = true;
                LOG.warnf(
                        "Not every directory can be watched (%s); changes there are seen within %s."
                                + " On Linux, fs.inotify.max_user_watches is the limit.",
                        e, config.rescanInterval());
            }
        }
    }

    private void rootIsMissing(IOException reason) {
        library.rootIsUnreadable();
        if (!rootMissing) {
            rootMissing = true;
            LOG.errorf(
                    "The music root %s can't be read: %s. Set MUSIC_ROOT; it is looked for every second.",
                    library.root(), reason instanceof NotDirectoryException ? "it is not a directory" : reason);
        }
    }
}
