package dev.quicksync.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The conditional headers of one {@code GET} or {@code HEAD} (RFC 9110 section 13); each is null when absent.
 *
 * <p>A representation without validators is one that is still being made: it exists, and no validator that a client may
 * hold belongs to it.
 */
public record Preconditions(
        @Nullable String ifMatch,
        @Nullable String ifUnmodifiedSince,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        @Nullable String ifRange) {

    /** What the headers ask for. */
    public enum Outcome {
        /** Answer as if there were no condition. */
        PROCEED,
        /** The client's copy is still good: 304. */
        NOT_MODIFIED,
        /** The client wanted another version: 412. */
        FAILED
    }

    /** Decides in the order of RFC 9110 section 13.2.2. */
    public Outcome evaluate(@Nullable Validators current) {
        if (ifMatch != null) {
            if (!matches(ifMatch, current)) {
                return Outcome.FAILED;
            }
        } else if (current != null && changedSince(ifUnmodifiedSince, current)) {
            return Outcome.FAILED;
        }
        if (ifNoneMatch != null) {
            return noneMatch(ifNoneMatch, current) ? Outcome.PROCEED : Outcome.NOT_MODIFIED;
        }
        Instant since = HttpDate.parse(ifModifiedSince);
        if (current != null && since != null && !current.lastModified().isAfter(since)) {
            return Outcome.NOT_MODIFIED;
        }
        return Outcome.PROCEED;
    }

    /**
     * Whether {@code Range} applies: there is no {@code If-Range}, or it names the current version (RFC 9110 section 13.1.5).
     *
     * @param now the time of this answer; a date is a strong validator only once it is a second old (section 8.8.2.2)
     */
    public boolean rangeApplies(@Nullable Validators current, Instant now) {
        if (ifRange == null) {
            return true;
        }
        if (current == null) {
            return false;
        }
        EntityTag tag = EntityTag.parse(ifRange);
        if (tag != null) {
            return tag.isStrongly(current.tag());
        }
        Instant date = HttpDate.parse(ifRange);
        return current.lastModified().equals(date)
                && Duration.between(current.lastModified(), now).compareTo(Duration.ofSeconds(1)) >= 0;
    }

    private static boolean matches(String header, @Nullable Validators current) {
        return header.strip().equals("*")
                || (current != null && EntityTag.parseList(header).stream().anyMatch(current.tag()::isStrongly));
    }

    private static boolean noneMatch(String header, @Nullable Validators current) {
        return !header.strip().equals("*")
                && (current == null || EntityTag.parseList(header).stream().noneMatch(current.tag()::isWeakly));
    }

    private static boolean changedSince(@Nullable String header, Validators current) {
        Instant since = HttpDate.parse(header);
        return since != null && current.lastModified().isAfter(since);
    }
}
