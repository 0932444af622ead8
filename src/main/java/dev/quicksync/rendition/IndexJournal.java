package dev.quicksync.rendition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Writes the index to the database behind what happens, in batches. It notes only which names have changed, and writes what is known of them
 * then: a write too many does no harm. While the database can't be written nothing is lost, and nobody waits.
 */
@Singleton
class IndexJournal {

    private static final Logger LOG = Logger.getLogger(IndexJournal.class);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(1);

    /** When a rendition was last used is worth less than that it is there. */
    private static final Duration WRITE_USE_EVERY = Duration.ofSeconds(30);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** Rows of one transaction, so that others who write don't wait long. */
    private static final int BATCH = 2_000;

    private final RenditionConfig config;
    private final RenditionIndex index;
    private final RenditionTable table;
    private final Vertx vertx;
    private final Clock clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private volatile boolean anew;
    private volatile boolean failing;
    private volatile long nextMillis;
    private volatile long nextUseMillis;
    private long timer;

    IndexJournal(RenditionConfig config, RenditionIndex index, RenditionTable table, Vertx vertx, Clock clock) {
        this.config = config;
        this.index = index;
        this.table = table;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** A rendition has come, or gone. */
    void changed(String name) {
        changed.add(name);
    }

    /** A rendition was used. */
    void used(String name) {
        used.add(name);
    }

    /** What the database knows is worth nothing. */
    void startAnew() {
        anew = true;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            nextUseMillis = clock.millis() + WRITE_USE_EVERY.toMillis();
            timer = vertx.setPeriodic(WRITE_EVERY.toMillis(), id -> writeLater());
        }
    }

    /** After the last rendition was made. */
    void stop(@Observes @Priority(Integer.MAX_VALUE - 1) ShutdownEvent event) {
        vertx.cancelTimer(timer);
        nextMillis = 0;
        nextUseMillis = 0;
        write();
    }

    private void writeLater() {
        long now = clock.millis();
        boolean due = !changed.isEmpty() || anew || (!used.isEmpty() && now >= nextUseMillis);
        if (due && now >= nextMillis) {
            nextMillis = Long.MAX_VALUE; // one at a time
            vertx.executeBlocking(
                    () -> {
                        write();
                        return null;
                    },
                    false);
        }
    }

    /** Writes what is due. Blocks; fails never. */
    private synchronized void write() {
        try {
            if (anew) {
                table.clear();
                index.entries().forEach(kept -> changed.add(kept.rendition().name()));
                anew = false;
            }
            writeBatches(changed, this::writeChanges);
            if (clock.millis() >= nextUseMillis) {
                nextUseMillis = clock.millis() + WRITE_USE_EVERY.toMillis();
                writeBatches(used, this::writeUse);
            }
            if (failing) {
                LOG.info("The index of the cache can be written to the database again");
                failing = false;
            }
            nextMillis = 0;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warnf("The index of the cache can't be written to the database now; it is tried again: %s", e);
                failing = true;
            }
            nextMillis = clock.millis() + AFTER_FAILURE.toMillis();
        }
    }

    /** Writes some names. */
    private interface Writing {
        void write(List<String> names) throws SQLException;
    }

    private static void writeBatches(Set<String> waiting, Writing writing) throws SQLException {
        while (!waiting.isEmpty()) {
            List<String> names = waiting.stream().limit(BATCH).toList();
            names.forEach(waiting::remove); // before it is looked at: what changes now is written again
            try {
                writing.write(names);
            } catch (SQLException | RuntimeException e) {
                waiting.addAll(names);
                throw e;
            }
        }
    }

    private void writeChanges(List<String> names) throws SQLException {
        List<Kept> there = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String name : names) {
            Kept kept = index.kept(name);
            if (kept == null) {
                gone.add(name);
            } else {
                there.add(kept);
            }
        }
        table.write(there, gone);
    }

    private void writeUse(List<String> names) throws SQLException {
        List<Kept> there = new ArrayList<>();
        for (String name : names) {
            Kept kept = index.kept(name);
            if (kept != null) {
                there.add(kept);
            }
        }
        table.writeUse(there);
    }
}
