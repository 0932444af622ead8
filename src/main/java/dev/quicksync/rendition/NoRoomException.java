package dev.quicksync.rendition;

/** There is no room for a rendition, and none can be made; the message says which limit it would break, for the log. */
final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoomException(String reason) {
        super(reason, null, false, false);
    }
}
