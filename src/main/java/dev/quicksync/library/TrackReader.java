package dev.quicksync.library;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Reads tags here, and asks the probe where that does not do, or not in time. */
@ApplicationScoped
class TrackReader implements MediaReader {

    private static final Logger LOG = Logger.getLogger(TrackReader.class);

    /** A file that takes longer was made to. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How many threads may be lost in such files; after that all is left to the probe. */
    private static final int MOST_STUCK = 3;

    private final Library library;
    private final MediaProbe probe;
    private final AtomicInteger stuck = new AtomicInteger();
    private final ExecutorService attempts = TagThreads.executor("tag file");

    TrackReader(Library library, MediaProbe probe) {
        this.library = library;
        this.probe = probe;
    }

    void stop(@Observes ShutdownEvent event) {
        attempts.shutdownNow();
    }

    @Override
    public MediaFacts read(Track track) throws IOException, MediaProbe.UnavailableException {
        if (track.size() == 0) {
            throw new IOException("the file is empty");
        }
        Optional<MediaFacts> own =
                TagFile.canRead(track.kind()) && stuck.get() < MOST_STUCK ? attempt(track) : Optional.empty();
        if (own.filter(MediaFacts::isComplete).isPresent()) {
            return own.get();
        }
        try {
            return own.orElse(MediaFacts.NONE).or(probe.probe(track));
        } catch (IOException | MediaProbe.UnavailableException e) {
            if (own.filter(facts -> facts.seconds().isPresent()).isPresent()) {
                return own.get();
            }
            throw e;
        }
    }

    private Optional<MediaFacts> attempt(Track track) {
        AtomicBoolean late = new AtomicBoolean();
        Future<MediaFacts> reading = attempts.submit(() -> {
            try {
                return TagFile.read(library.fileOf(track), track.kind()).facts();
            } finally {
                if (late.get()) {
                    stuck.decrementAndGet();
                }
            }
        });
        try {
            return Optional.of(reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            late.set(true);
            reading.cancel(true);
            LOG.warnf("The tags of %s took longer than %d s to read", track.path(), PATIENCE.toSeconds());
            if (stuck.incrementAndGet() == MOST_STUCK) {
                LOG.error("Too many files take too long; until one is done, tags are read with ffmpeg only");
            }
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.debugf("%s: %s (%s)", track.path(), e.getCause(), String.valueOf(cause(e)));
            return Optional.empty();
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Object cause(ExecutionException e) {
        return Optional.ofNullable(e.getCause())
                .map(Throwable::getCause)
                .map(Object::toString)
                .orElse("");
    }
}
