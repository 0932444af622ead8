package dev.quicksync.mixtape;

import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets those who edit mixtapes write one after the other, in the order in which they came. SQLite has one writer at a time and lets the others
 * knock again and again, each with a connection in its hand that readers could use; a crowd would be served by chance, and in part not at all.
 */
@ApplicationScoped
class EditTurns {

    private static final long PATIENCE_SECONDS = 20;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Database database;

    EditTurns(Database database) {
        this.database = database;
    }

    /**
     * Does one piece of work when its turn has come; all of it or nothing. Blocks.
     *
     * @throws SQLException when the work fails, or those before it take too long
     */
    <T> T run(Database.Work<T> work) throws SQLException {
        await();
        try {
            return database.runBlocking(work);
        } finally {
            turn.unlock();
        }
    }

    private void await() throws SQLException {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTimeoutException("others have been writing mixtapes for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTimeoutException("the server stops", e);
        }
    }
}
