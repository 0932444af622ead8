package dev.quicksync.library;

import java.io.IOException;

/** A track's file is not the one that was known: it was replaced a moment ago, or is being written. */
public final class ChangedTrackException extends IOException {

    private static final long serialVersionUID = 1L;

    ChangedTrackException() {
        super("the track's file has changed since it was looked at");
    }
}
