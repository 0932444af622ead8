package dev.quicksync.rendition;

/** A rendition in the index, with how it is used. There may be hundreds of thousands, so it is lean. */
final class Kept {

    private final Rendition rendition;
    private long lastAccessMillis;
    private int accesses;
    private volatile boolean seen;

    /**
     * @param lastAccessMillis when it was last used, or else made, in milliseconds since the epoch
     * @param accesses how many requests it has answered
     */
    Kept(Rendition rendition, long lastAccessMillis, int accesses) {
        this.rendition = rendition;
        this.lastAccessMillis = lastAccessMillis;
        this.accesses = accesses;
    }

    Rendition rendition() {
        return rendition;
    }

    synchronized long lastAccessMillis() {
        return lastAccessMillis;
    }

    synchronized int accesses() {
        return accesses;
    }

    /** Counts an answer. */
    synchronized void used(long nowMillis) {
        lastAccessMillis = Math.max(lastAccessMillis, nowMillis);
        accesses = Math.min(accesses, Integer.MAX_VALUE - 1) + 1;
    }

    /** Whether its file was seen by this server. */
    boolean isSeen() {
        return seen;
    }

    Kept seen() {
        seen = true;
        return this;
    }
}
