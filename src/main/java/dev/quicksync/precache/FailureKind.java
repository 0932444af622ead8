package dev.quicksync.precache;

import java.util.Locale;

/** Why jobs fail, for monitoring: few enough to be counted apart. */
enum FailureKind {
    /** The file is there, and could not be encoded or kept. */
    ENCODING,
    /** The file is gone, or another one than was planned for. */
    TRACK_GONE,
    /** Others have taken the room that was there when it was planned. */
    NO_ROOM;

    /** The name as it stands in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
