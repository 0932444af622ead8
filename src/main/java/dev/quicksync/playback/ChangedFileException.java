package dev.quicksync.playback;

/** A file is not as long as it was known to be: it is being replaced at this moment, or was tampered with. */
final class ChangedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedFileException() {
        super("the file is not as long as it was", null, false, false);
    }
}
