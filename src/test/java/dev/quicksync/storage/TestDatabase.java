package dev.quicksync.storage;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** A real SQLite with all its tables, for tests without a server. */
public final class TestDatabase implements AutoCloseable {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Vertx vertx = Vertx.vertx();
    private final Path directory;

    public TestDatabase(Path directory) {
        FLYWAY.setLevel(Level.WARNING);
        letTheDriverFindItsLibrary();
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open("");
    }

    /** A server in this JVM may have told it otherwise, and no library can be loaded from one file by two class loaders. */
    public static void letTheDriverFindItsLibrary() {
        System.clearProperty("org.sqlite.lib.path");
        System.clearProperty("org.sqlite.lib.name");
    }

    /** Another way into the same file, as after a restart. */
    public Database open() {
        return open("&busy_timeout=5000");
    }

    /** The same with other settings of the driver, each with an ampersand before it. */
    public Database open(String settings) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file() + "?journal_mode=WAL&transaction_mode=IMMEDIATE" + settings);
        Flyway flyway = Flyway.configure().dataSource(source).load();
        flyway.migrate();
        return new Database(directory, source, flyway, vertx);
    }

    public Path file() {
        return directory.resolve("quicksync.db");
    }

    public Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        vertx.close();
    }
}
