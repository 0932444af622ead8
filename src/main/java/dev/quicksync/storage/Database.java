package dev.quicksync.storage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** What the server keeps for good: SQLite in {@code DATA_DIR}. Its tables are made by the scripts in {@code db/migration}. */
@ApplicationScoped
public class Database {

    /** Opened before anything else that begins with the server. */
    private static final int BEFORE_ALL_OTHERS = 1;

    /** Closed after everything that still writes when the server ends. */
    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    /** Held as long as the server runs. */
    private static final String LOCK = ".quicksync.db.lock";

    /** As in {@code quarkus.datasource.jdbc.url}. */
    private static final String FILE = "quicksync.db";

    private static final int READERS = 4;

    /** Longer than one writer waits for another. */
    private static final long PATIENCE_SECONDS = 20;

    /** Work with a connection, which blocks. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {

        /** Does it. */
        T with(Connection connection) throws SQLException;
    }

    private final Path directory;
    private final DataSource source;
    private final Flyway flyway;
    private final Vertx vertx;

    // SQLite has one writer at a time, and readers beside it. Each waits for its turn here: SQLite lets writers knock
    // again and again, of
    // whom some are never let in, and the pool was seen to forget a crowd until its patience ended.
    private final Semaphore writer = new Semaphore(1, true);
    private final Semaphore readers = new Semaphore(READERS, true);

    private @Nullable FileChannel lock;

    // No @ConfigMapping: one for "quicksync" would claim every setting.
    Database(
            @ConfigProperty(name = "quicksync.data-dir") Path directory,
            DataSource source,
            Flyway flyway,
            Vertx vertx) {
        this.directory = directory.toAbsolutePath().normalize();
        this.source = source;
        this.flyway = flyway;
        this.vertx = vertx;
    }

    /**
     * Opens it, and brings its tables up to date.
     *
     * @throws IllegalStateException when it can't be opened, so that the server does not start
     */
    void open(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
        boolean ours;
        try {
            Files.createDirectories(directory);
            ours = claim();
            if (ours) {
                NativeLibraries.unpackBelow(directory);
                keepToOurselves(directory.resolve(FILE));
                flyway.migrate();
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The database in DATA_DIR (" + directory + ") can't be opened: " + e, e);
        }
        if (!ours) {
            throw new IllegalStateException("Another Quicksync server uses the data directory " + directory
                    + "; give this one its own DATA_DIR");
        }
    }

    /** SQLite alone would let two servers write, each of which believes to be the only one. */
    private boolean claim() throws IOException {
        lock = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void release(@Observes @Priority(AFTER_ALL_OTHERS) ShutdownEvent event) throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    /** SQLite has done so by itself when its disk is full, and complains; what counts is what the work has failed with. */
    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        try {
            connection.setAutoCommit(true); // or the pool does, and logs that there was nothing to commit
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** It holds the hashes of passwords. What SQLite puts beside it gets the same rights. */
    private static void keepToOurselves(Path file) throws IOException {
        if (!Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /**
     * Does one piece of work on a worker thread.
     *
     * @return fails with the {@link SQLException} of the work
     */
    public <T extends @Nullable Object> Future<T> run(Work<T> work) {
        return vertx.executeBlocking(() -> runBlocking(work), false);
    }

    /**
     * Reads on a worker thread, which waits for no writer.
     *
     * @return fails with the {@link SQLException} of the work
     */
    public <T extends @Nullable Object> Future<T> read(Work<T> work) {
        return vertx.executeBlocking(() -> readBlocking(work), false);
    }

    /**
     * Reads here and now, and waits for no writer.
     *
     * @throws IllegalStateException on an event loop
     */
    public <T extends @Nullable Object> T readBlocking(Work<T> work) throws SQLException {
        requireWorker();
        await(readers);
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } finally {
            readers.release();
        }
    }

    private static void requireWorker() {
        if (!Infrastructure.canCallerThreadBeBlocked()) {
            throw new IllegalStateException("the database would block an event loop");
        }
    }

    private static void await(Semaphore turn) throws SQLTimeoutException {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTimeoutException("others have been using the database for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTimeoutException("the server stops", e);
        }
    }

    /**
     * Does one piece of work here and now; all of it or nothing.
     *
     * @throws IllegalStateException on an event loop
     */
    public <T extends @Nullable Object> T runBlocking(Work<T> work) throws SQLException {
        requireWorker();
        await(writer);
        try (Connection connection = source.getConnection()) {
            try {
                connection.setAutoCommit(false); // begins: another program may hold the lock
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } finally {
            writer.release();
        }
    }
}
