package dev.quicksync.library;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the catalog is with following the library; any thread may look. */
final class ScanProgress {

    private final Clock clock;
    private boolean running;
    private int added;
    private int changed;
    private int removed;
    private @Nullable Instant started;
    private @Nullable Instant finished;

    ScanProgress(Clock clock) {
        this.clock = clock;
    }

    /** Begins a run, unless one is under way. */
    synchronized void begin() {
        if (!running) {
            running = true;
            started = clock.instant();
            finished = null;
            added = 0;
            changed = 0;
            removed = 0;
        }
    }

    synchronized void found(int moreAdded, int moreChanged) {
        added += moreAdded;
        changed += moreChanged;
    }

    synchronized void removed(int more) {
        removed += more;
    }

    /** Nothing is left to do. */
    synchronized void end() {
        if (running) {
            running = false;
            finished = clock.instant();
        }
    }

    synchronized ScanStatus status(CatalogTable.Counts counts, int tagsToRead, boolean rootMissing) {
        return new ScanStatus(
                running ? "running" : "idle",
                rootMissing,
                counts.tracks(),
                added,
                changed,
                removed,
                counts.errors(),
                tagsToRead,
                started,
                finished);
    }
}
