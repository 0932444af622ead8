package dev.quicksync.precache;

import dev.quicksync.library.Library;
import dev.quicksync.mixtape.MixtapeTracks;
import dev.quicksync.mixtape.Mixtapes;
import dev.quicksync.rendition.Renditions;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Begins when the music and the cache are known, and looks every minute whether the nightly window is open. */
@ApplicationScoped
class PrecacheStart {

    private static final Duration TICK = Duration.ofMinutes(1);

    /** What changed before that was the matter of a night since. */
    private static final Duration RECENT = Duration.ofHours(25);

    /** The library and the cache begin before. */
    private static final int AFTER_ALL_OTHERS = 4000;

    private final Precaching precaching;
    private final MixtapeTrigger trigger;
    private final Mixtapes mixtapes;
    private final PrecacheThread thread;
    private final PrecacheConfig config;
    private final PrecacheSettings settings;
    private final Clock clock;
    private final Nightly nightly;

    PrecacheStart(
            Precaching precaching,
            MixtapeTrigger trigger,
            Mixtapes mixtapes,
            TaskBook tasks,
            PrecacheThread thread,
            PrecacheConfig config,
            PrecacheSettings settings,
            Clock clock) {
        this.precaching = precaching;
        this.trigger = trigger;
        this.mixtapes = mixtapes;
        this.thread = thread;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
        this.nightly = new Nightly(settings, tasks);
    }

    void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event, Library library, Renditions renditions) {
        if (renditions.areEnabled()) {
            library.scanned()
                    .thenCompose(scanned -> renditions.ready().toCompletionStage())
                    .thenRun(() -> thread.soon(this::begin));
        }
    }

    private void begin() {
        precaching.open();
        tick();
        if (config.atStart()) {
            resumeMixtapes();
            warmUnlessNightly();
        }
    }

    /** A server that was killed may have left some of them unprepared. */
    private void resumeMixtapes() {
        Instant since = clock.instant().minus(RECENT);
        mixtapes.all().stream()
                .filter(mixtape -> mixtape.updatedAt().isAfter(since))
                .map(MixtapeTracks::slug)
                .forEach(slug -> trigger.prepare(slug, List.of()));
    }

    private void warmUnlessNightly() {
        boolean nothingToWarm = settings.warmQualities().isEmpty() || config.warmTracks() == 0;
        boolean night =
                settings.window().flatMap(window -> window.at(clock.instant())).isPresent();
        if (!nothingToWarm && !night) {
            precaching.submit(Order.warm(settings.warmQualities()));
        }
    }

    private void tick() {
        thread.after(TICK, this::tick);
        nightly.due(clock.instant())
                .ifPresent(order -> nightly.started(precaching.submit(order).task()));
        precaching.look();
    }
}
