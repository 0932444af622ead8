package dev.quicksync.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Work that fails, on a real SQLite. */
class DatabaseTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final Database database;

    DatabaseTest(@TempDir Path directory) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("quicksync.db"));
        this.database = new Database(
                directory, source, Flyway.configure().dataSource(source).load(), VERTX);
    }

    /** A server in this JVM may have set them, and no library can be loaded from one file by two class loaders. */
    @BeforeAll
    static void letTheDriverFindItsLibrary() {
        System.clearProperty("org.sqlite.lib.path");
        System.clearProperty("org.sqlite.lib.name");
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @BeforeEach
    void makeATable() throws SQLException {
        run("CREATE TABLE word (text TEXT)");
    }

    private void run(String... statements) throws SQLException {
        database.runBlocking(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return null;
            }
        });
    }

    private int words() throws SQLException {
        return database.runBlocking(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeQuery("SELECT COUNT(*) FROM word").getInt(1);
            }
        });
    }

    @Test
    void work_thatFails_leavesNothing() throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run("INSERT INTO word VALUES ('one')", "INSERT INTO nowhere VALUES ('two')"))
                .withMessageContaining("nowhere");

        assertThat(words()).isZero();
    }

    /** SQLite has rolled back by itself then, and complains when it is told to. */
    @Test
    void work_onAFullDisk_failsWithThat() throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run("PRAGMA max_page_count = 3", "INSERT INTO word VALUES (hex(randomblob(100000)))"))
                .withMessageContaining("full");

        assertThat(words()).isZero();
        run("INSERT INTO word VALUES ('later')");
        assertThat(words()).isOne();
    }
}
