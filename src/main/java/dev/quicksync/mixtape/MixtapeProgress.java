package dev.quicksync.mixtape;

import dev.quicksync.mixtape.ProgressMessage.Progress;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far work for mixtapes has come, and who wants to know. Any thread may tell; nothing waits for a subscriber.
 */
@ApplicationScoped
public class MixtapeProgress {

    /** The mixtapes whose work is remembered. */
    private static final int MOST_BOARDS = 1_000;

    private final MixtapeConfig config;
    private final Vertx vertx;
    private final Clock clock;

    /** The one that was written to least lately first. Guarded by this, as all that follows. */
    private final Map<String, ProgressBoard> boards = new LinkedHashMap<>();

    private final Set<ProgressStream> streams = new HashSet<>();
    private long lastId;
    private boolean stopping;

    MixtapeProgress(MixtapeConfig config, Vertx vertx, Clock clock) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.heartbeat().toMillis(), timer -> beat());
    }

    /** Tells how far a piece of work for a mixtape has come. Later events of a task take the place of earlier ones. */
    public void publish(String slug, ProgressEvent event) {
        Collection<ProgressStream> subscribers;
        Progress progress;
        synchronized (this) {
            progress = new Progress(++lastId, event);
            post(slug, progress);
            subscribers = of(slug);
            subscribers.forEach(stream -> stream.put(progress));
        }
        subscribers.forEach(ProgressStream::ring);
    }

    private void post(String slug, Progress progress) {
        ProgressBoard board = Optional.ofNullable(boards.remove(slug)).orElseGet(ProgressBoard::new);
        board.post(progress, clock.instant());
        boards.put(slug, board);
        if (boards.size() > MOST_BOARDS) {
            boards.remove(boards.keySet().iterator().next());
        }
    }

    private List<ProgressStream> of(String slug) {
        return streams.stream().filter(stream -> stream.slug().equals(slug)).toList();
    }

    /**
     * A new subscriber, who begins with how all tasks stand. It counts until it is {@linkplain #close closed}.
     *
     * @return none when there are too many
     */
    synchronized Optional<ProgressStream> open(String slug) {
        if (streams.size() >= config.progressSubscribers() || stopping) {
            return Optional.empty();
        }
        ProgressBoard board = boards.get(slug);
        ProgressStream stream = new ProgressStream(slug, board == null ? List.of() : board.present(clock.instant()));
        streams.add(stream);
        return Optional.of(stream);
    }

    synchronized void close(ProgressStream stream) {
        streams.remove(stream);
    }

    /** How many subscribers there are. */
    synchronized int subscribers() {
        return streams.size();
    }

    /** Forgets a mixtape that has been removed, and tells its subscribers. */
    void end(String slug) {
        List<ProgressStream> subscribers;
        synchronized (this) {
            boards.remove(slug);
            subscribers = of(slug);
        }
        subscribers.forEach(ProgressStream::endRemoved);
    }

    private void beat() {
        List<ProgressStream> all;
        synchronized (this) {
            Instant now = clock.instant();
            boards.values().removeIf(board -> board.isEmpty(now));
            all = List.copyOf(streams);
        }
        all.forEach(ProgressStream::heartbeat);
    }

    /** Streams have no end of their own that a server which stops could wait for. */
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    void stop(@Observes ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        List<ProgressStream> all;
        synchronized (this) {
            stopping = true;
            all = List.copyOf(streams);
        }
        all.forEach(ProgressStream::end);
    }
}
