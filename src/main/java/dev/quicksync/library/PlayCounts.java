package dev.quicksync.library;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** How much each track is played these days. What is heard is gathered in memory, and written every few seconds. */
@ApplicationScoped
public class PlayCounts {

    private static final Logger LOG = Logger.getLogger(PlayCounts.class);

    /** How long a play counts at all. */
    static final Duration AGE = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PlayCountTable table;
    private final Vertx vertx;
    private final Clock clock;
    private final Object writing = new Object();
    private Map<String, Heat> gathered = new HashMap<>();
    private long timer = -1;
    private boolean failing;

    PlayCounts(PlayCountTable table, Vertx vertx, Clock clock) {
        this.table = table;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(PAUSE.toMillis(), id -> {
            if (hasGathered()) {
                vertx.executeBlocking(this::writeOrTell, false);
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        writeOrTell();
    }

    void played(@Observes TrackPlayed played) {
        Heat play = Heat.ofPlay(clock.millis());
        synchronized (this) {
            gathered.merge(played.track().path().value(), play, Heat::plus);
        }
    }

    private synchronized boolean hasGathered() {
        return !gathered.isEmpty();
    }

    /**
     * The paths of the tracks that were played most in the last 30 days, most first; a play counts half after ten days. Blocks.
     *
     * @param limit how many at most
     */
    public List<String> mostPlayed(int limit) {
        writeOrTell();
        try {
            return table.hottest(clock.instant().minus(AGE), limit);
        } catch (SQLException e) {
            throw new IllegalStateException("the play counts can't be read", e);
        }
    }

    /** What could not be written stays here for the next time. */
    private boolean writeOrTell() {
        synchronized (writing) { // so that whoever reads afterwards reads it all
            Map<String, Heat> plays = take();
            if (plays.isEmpty()) {
                return true;
            }
            try {
                table.add(plays, clock.instant().minus(AGE));
                tellOfSuccess();
                return true;
            } catch (SQLException | RuntimeException e) {
                putBack(plays);
                tellOfFailure(e);
                return false;
            }
        }
    }

    private synchronized Map<String, Heat> take() {
        Map<String, Heat> taken = gathered;
        gathered = new HashMap<>();
        return taken;
    }

    private synchronized void putBack(Map<String, Heat> plays) {
        plays.forEach((path, heat) -> gathered.merge(path, heat, Heat::plus));
    }

    private void tellOfSuccess() {
        if (failing) {
            failing = false;
            LOG.info("Play counts can be written again");
        }
    }

    private void tellOfFailure(Exception failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("Play counts can't be written now, and are kept in memory: %s", failure);
        }
    }
}
