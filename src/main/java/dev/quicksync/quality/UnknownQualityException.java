package dev.quicksync.quality;

/** The listener asked for a quality or bitrate that there is none of. */
public final class UnknownQualityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownQualityException(String message) {
        super(message, null, false, false);
    }
}
