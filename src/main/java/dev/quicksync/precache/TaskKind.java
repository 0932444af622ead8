package dev.quicksync.precache;

import java.time.Duration;
import java.util.Locale;

/** Who has asked for a task; declared from the one whose jobs come first to the one whose come last. */
enum TaskKind {
    /** A mixtape was created, or given tracks. */
    MIXTAPE(Duration.ofHours(1)),
    /** An admin. */
    MANUAL(Duration.ofHours(1)),
    /** The start of the server: the most played tracks. */
    WARM(Duration.ofDays(7)),
    /** The nightly window: the most played tracks, and every mixtape. */
    NIGHTLY(Duration.ofDays(7));

    private final Duration spares;

    TaskKind(Duration spares) {
        this.spares = spares;
    }

    /** How recently a rendition must have been used, or made, to stay when a task of this kind needs room. */
    Duration spares() {
        return spares;
    }

    /** The name as it stands in answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
