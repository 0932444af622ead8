package dev.quicksync.library;

/** A path that can't name a track: it is absolute, steps out of its directory, or holds a NUL. */
public final class RefusedPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedPathException(String reason) {
        super(reason, null, false, false);
    }
}
