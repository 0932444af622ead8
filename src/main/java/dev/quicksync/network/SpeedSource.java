package dev.quicksync.network;

import java.util.Locale;

/** Where the figure for a listener's speed comes from. */
public enum SpeedSource {
    /** The listener said so: a report of a measurement, or CMCD. */
    CLIENT,
    /** What transfers to the listener achieved, now or usually at this hour. */
    OBSERVED,
    /** What the listener's browser guesses of its connection: the client hints. */
    HINT,
    /** What the server itself reaches, which says little about a listener. */
    PROBE,
    /** Nothing is known. */
    FALLBACK;

    /** The name that clients are told. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
