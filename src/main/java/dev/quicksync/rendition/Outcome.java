package dev.quicksync.rendition;

import java.util.Locale;

/** What the cache did for one request. */
public enum Outcome {
    /** The rendition was there. */
    HIT,
    /** It was not. */
    MISS,
    /** It was not, but was being made for somebody else. */
    COALESCED,
    /** No rendition was needed, or there is no cache. */
    BYPASS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
