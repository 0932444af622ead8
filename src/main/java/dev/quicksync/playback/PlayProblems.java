package dev.quicksync.playback;

import dev.quicksync.http.Problem;
import dev.quicksync.http.Problems;
import dev.quicksync.library.ChangedTrackException;
import dev.quicksync.library.RefusedPathException;
import dev.quicksync.quality.UnknownQualityException;

/** The one table from failures of playback to what the listener is told. */
final class PlayProblems {

    private PlayProblems() {}

    static Problem of(Throwable failure) {
        if (failure instanceof RefusedPathException) {
            return Problem.of(403, "No track can have such a path.");
        }
        if (failure instanceof UnknownQualityException) {
            return Problem.of(400, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof ChangedFileException || failure instanceof ChangedTrackException) {
            return Problem.of(503, "The track's file is being replaced; try again in a moment.");
        }
        return Problems.of(failure);
    }
}
