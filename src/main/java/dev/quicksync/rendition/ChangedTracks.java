package dev.quicksync.rendition;

import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.library.TrackChanged;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Removes the renditions of a track that has changed as soon as that is known. */
@ApplicationScoped
class ChangedTracks {

    private static final Logger LOG = Logger.getLogger(ChangedTracks.class);

    private final RenditionStore store;
    private final IndexLoading loading;
    private final Library library;
    private final Vertx vertx;

    ChangedTracks(RenditionStore store, IndexLoading loading, Library library, Vertx vertx) {
        this.store = store;
        this.loading = loading;
        this.library = library;
        this.vertx = vertx;
    }

    /** What changed while the server was down, or before the index was there. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        loading.compared().onComplete(done -> library.scanned().thenRun(this::lookAtAll));
    }

    void changed(@Observes TrackChanged change) {
        if (loading.loaded().isComplete()) {
            removeStaleOf(change.now());
        }
    }

    private void lookAtAll() {
        vertx.executeBlocking(
                        () -> {
                            store.entries().forEach(kept -> removeIfStale(kept.rendition()));
                            return null;
                        },
                        false)
                .onFailure(failure -> LOG.error("Looking for changed tracks failed", failure));
    }

    private void removeStaleOf(Track track) {
        store.ofTrack(track.path().value()).forEach(this::removeIfStale);
    }

    private void removeIfStale(Rendition rendition) {
        boolean stale = library.find(rendition.label().path())
                .filter(rendition.label()::isStaleFor)
                .isPresent();
        if (stale && store.remove(rendition)) {
            LOG.infof("Removed %s: its track has changed", rendition.name());
        }
    }
}
