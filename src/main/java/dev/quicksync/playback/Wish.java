package dev.quicksync.playback;

import dev.quicksync.playback.Serving.Lossy;
import dev.quicksync.quality.Rung;
import java.util.Optional;

/**
 * A request whose quality is settled.
 *
 * @param rung the rung wanted; none for the original
 * @param onMiss what the listener gets whose rendition is not there yet
 * @param decision what Quick Sync decided and why, for {@code X-Decision}; none when it was not asked
 */
record Wish(
        PlayRequest request,
        Optional<Rung> rung,
        Lossy lossy,
        OnMiss onMiss,
        Caching caching,
        Optional<String> decision) {

    /** The same when it comes to the original: one that stands in for a rendition that was worth waiting for is not kept. */
    Wish original() {
        return rung.isPresent() && onMiss == OnMiss.WAIT
                ? new Wish(request, rung, lossy, onMiss, Caching.ASK_AGAIN, decision)
                : this;
    }

    /** What is served in place of a rendition that is not there yet. */
    enum OnMiss {
        /** The original; the rendition is made for the next one. */
        ORIGINAL,
        /** The rendition, while it is being made. */
        STREAM,
        /** The rendition, when it is whole. */
        WAIT
    }

    /** Who may keep the answer, as {@code Cache-Control} says it (RFC 9111 section 5.2.2). */
    enum Caching {
        EVERYONE("public, max-age=3600"),
        /** Others would have to log in first. */
        LISTENER("private, max-age=3600"),
        /** The next answer may be another. */
        ASK_AGAIN("private, no-cache");

        private final String header;

        Caching(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }
}
