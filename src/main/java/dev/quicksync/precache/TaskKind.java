package dev.quicksync.precache;

import java.util.Locale;

/** Who has asked for a task; declared from the one whose jobs come first to the one whose come last. */
enum TaskKind {
    /** A mixtape was created, or given tracks. */
    MIXTAPE,
    /** An admin. */
    MANUAL,
    /** The start of the server: the most played tracks. */
    WARM,
    /** The nightly window: the most played tracks, and every mixtape. */
    NIGHTLY;

    /** The name as it stands in answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
