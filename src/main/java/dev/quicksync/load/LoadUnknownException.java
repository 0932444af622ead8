package dev.quicksync.load;

/** The load can't be measured, for a reason that may be told to everyone. */
final class LoadUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LoadUnknownException(String reason) {
        super(reason);
    }
}
