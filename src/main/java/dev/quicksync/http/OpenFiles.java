package dev.quicksync.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens files for responses. One that is sent again a moment later is still open then: a player asks for a track in many ranges, and an
 * open with the looks that go before it costs more than sending one of them.
 *
 * <p>While it is open nobody looks whether the file on the disk is still the same: whoever knows of a change asks for another version,
 * and whoever changes files itself calls {@link #forget}. One that nobody knows to be changed is looked at every {@link #KEEP}, and stays
 * open if somebody has asked for it since.
 */
@ApplicationScoped
public class OpenFiles {

    private static final Logger LOG = Logger.getLogger(OpenFiles.class);

    /** As long as nginx trusts its {@code open_file_cache} by default. */
    static final Duration KEEP = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final Cache<Path, Kept> kept;

    private record Kept(OpenFile file, String version, Check check) {}

    /** Makes sure that a file is still what it was known to be; may block. */
    public interface Check {

        /**
         * Returns when it is.
         *
         * @throws IOException when it is gone, or must not be read
         */
        void check() throws IOException;
    }

    OpenFiles(Vertx vertx, LimitConfig config, Ticker ticker) {
        this.vertx = vertx;
        this.kept = Caffeine.newBuilder()
                .maximumSize(config.openFiles())
                .expireAfterWrite(KEEP)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener(this::removed)
                .build();
    }

    /** Never null but by Caffeine's types: neither is held weakly. */
    private void removed(@Nullable Path path, @Nullable Kept entry, RemovalCause cause) {
        if (path == null || entry == null) {
            return;
        }
        if (cause == RemovalCause.EXPIRED && entry.file().takeUsed()) {
            vertx.executeBlocking(() -> goesOn(path, entry), false);
        } else {
            letGo(entry.file());
        }
    }

    /** Keeps a file if it is still the one that it was. It is put back first, so that whoever forgets it meanwhile finds it. */
    private boolean goesOn(Path path, Kept entry) {
        if (kept.asMap().putIfAbsent(path, entry) != null) {
            letGo(entry.file()); // somebody was faster, and has opened it anew
            return false;
        }
        try {
            entry.check().check();
            if (Files.size(path) == entry.file().size()) {
                return true;
            }
        } catch (IOException e) {
            LOG.debugf("%s does not stay open: %s", path, e);
        }
        kept.asMap().remove(path, entry);
        return false;
    }

    private static void letGo(OpenFile file) {
        file.keepNoLonger();
        file.release();
    }

    /**
     * A file that its caller holds. The disk is asked on a worker thread: an open can wait, for a network file system or a pipe that was
     * put in the file's place. A file that is open already comes at once.
     *
     * @param version of the file; what was opened for another one does not count
     * @param check made just before it is opened, and now and then while it stays open
     * @return fails with what {@code check} throws, {@link java.nio.file.NoSuchFileException},
     *     {@link java.nio.file.AccessDeniedException} or another {@link IOException}
     */
    public Future<OpenFile> open(Path path, String version, Check check) {
        Kept there = kept.getIfPresent(path);
        if (there != null
                && there.version().equals(version)
                && there.file().isKept()
                && there.file().hold()) {
            return Future.succeededFuture(there.file());
        }
        return vertx.executeBlocking(
                () -> {
                    check.check();
                    OpenFile file = OpenFile.open(path);
                    file.keep(); // one holder is the caller, the other is kept
                    kept.put(path, new Kept(file, version, check));
                    return file;
                },
                false);
    }

    /** A file that its caller alone holds: nobody else gets it. */
    public Future<OpenFile> openOnce(Path path) {
        return vertx.executeBlocking(() -> OpenFile.open(path), false);
    }

    /** Whoever opens this file from now on looks at the disk. */
    public void forget(Path path) {
        kept.invalidate(path);
    }
}
