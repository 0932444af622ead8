package dev.quicksync.http;

import java.time.Instant;

/**
 * What tells one version of a representation from another.
 *
 * @param tag a strong entity tag
 * @param lastModified when the representation changed last, in whole seconds
 */
public record Validators(EntityTag tag, Instant lastModified) {

    /** {@code Last-Modified} as it stands in a header (RFC 9110 section 5.6.7). */
    public String lastModifiedHeader() {
        return HttpDate.format(lastModified);
    }
}
