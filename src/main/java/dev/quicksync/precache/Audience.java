package dev.quicksync.precache;

/** Whoever wants to know what pre-caching does. Told on its thread. */
interface Audience {

    /** A task has started, paused, got further or ended. */
    void changed(PrecacheTask task);

    /** A rendition was made. */
    void made();

    /** A job came to nothing. */
    void failed(FailureKind kind);
}
