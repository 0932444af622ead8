package dev.quicksync.rendition;

/** There is no room for a rendition, and none can be made; the message is for the log. */
public final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason which limit it would break
     */
    public NoRoomException(String reason) {
        super(reason, null, false, false);
    }
}
