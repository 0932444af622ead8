package dev.quicksync.rendition;

import dev.quicksync.library.Library;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Keeps the cache within its limits: at the start, for each new rendition, and now and then because others use the disk too. */
@ApplicationScoped
class CacheCare {

    private static final Logger LOG = Logger.getLogger(CacheCare.class);

    private final RenditionConfig config;
    private final IndexLoading loading;
    private final Library library;
    private final Evictions evictions;
    private final Vertx vertx;
    private final Room room;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    CacheCare(
            RenditionConfig config,
            CacheDirectory directory,
            RenditionStore store,
            IndexLoading loading,
            Library library,
            Evictions evictions,
            Vertx vertx) {
        this.config = config;
        this.loading = loading;
        this.library = library;
        this.evictions = evictions;
        this.vertx = vertx;
        this.room = new Room(
                config.maxSize().asLongValue(),
                config.minFree().asLongValue(),
                store::bytes,
                directory::usableBytes,
                evictions);
    }

    @Produces
    @Singleton
    Room room() {
        return room;
    }

    /** What has vanished is only known when the music has been looked through. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        if (config.enabled()) {
            loading.loaded().onComplete(loaded -> library.scanned().thenRun(this::look));
            timer = vertx.setPeriodic(config.careInterval().toMillis(), id -> look());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (loading.loaded().isComplete() && busy.compareAndSet(false, true)) {
            vertx.executeBlocking(
                            () -> {
                                evictions.removeExpired();
                                room.keep();
                                return null;
                            },
                            false)
                    .onFailure(failure -> LOG.error("Looking after the cache failed", failure))
                    .onComplete(done -> busy.set(false));
        }
    }
}
