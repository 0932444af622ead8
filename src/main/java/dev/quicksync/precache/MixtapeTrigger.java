package dev.quicksync.precache;

import dev.quicksync.mixtape.MixtapeChanged;
import dev.quicksync.rendition.Renditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Has a mixtape prepared when it is created or given tracks (spec "Triggers"). */
@ApplicationScoped
class MixtapeTrigger {

    private final Precaching precaching;
    private final PrecacheSettings settings;
    private final boolean enabled;

    MixtapeTrigger(Precaching precaching, PrecacheSettings settings, PrecacheConfig config, Renditions renditions) {
        this.precaching = precaching;
        this.settings = settings;
        this.enabled = config.onUpload() && !settings.qualities().isEmpty() && renditions.areEnabled();
    }

    void changed(@Observes MixtapeChanged change) {
        if (!change.addedPaths().isEmpty()) {
            prepare(change.slug(), change.addedPaths());
        }
    }

    /**
     * Prepares what is missing, if mixtapes are to be prepared.
     *
     * @param first paths that come before the others
     */
    void prepare(String slug, List<String> first) {
        if (enabled) {
            precaching.mixtapeChanged(Order.ofMixtape(TaskKind.MIXTAPE, slug, settings.qualities()), first);
        }
    }
}
